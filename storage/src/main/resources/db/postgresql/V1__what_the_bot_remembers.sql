-- Instants are epoch milliseconds. A state is JSON in a shape of our own with its number in "shape".
-- Text is compared byte by byte, as in SQLite: ids need no language, and no upgrade of the system changes their order.
-- Columns that name a person, or quote what is kept of one, have no statistics: ANALYZE would copy some of their values
-- into the catalogue, where an erasure does not reach them.

create table first_sight (
  envelope text collate "C" not null primary key,   -- SHA-256 of the id, in hexadecimal digits
  day      integer not null                         -- days since 1970-01-01, UTC
);

-- One row: the last day somebody began the daily sweep.
create table daily_sweep (
  id  integer not null primary key check (id = 1),
  day integer not null                              -- days since 1970-01-01, UTC
);

create table contact (
  platform text collate "C" not null,
  tenant   text collate "C" not null,
  person   text collate "C" not null,
  state    text collate "C" not null,
  primary key (platform, tenant, person)
);

alter table contact alter person set statistics 0, alter state set statistics 0;

create table interview (
  id          text collate "C" not null primary key,
  platform    text collate "C" not null,
  tenant      text collate "C" not null,
  person      text collate "C" not null,
  set_id      text collate "C" not null,
  set_version text collate "C" not null,
  begun_at    bigint not null,
  left_on     integer,                              -- the day it was last touched, in days since 1970-01-01, UTC; null once it is finished
  state       text collate "C" not null,
  run         text collate "C"                      -- the named run it is a part in; null when it is the person's own
);

alter table interview alter id set statistics 0, alter person set statistics 0, alter state set statistics 0;

create index interview_by_person on interview (platform, tenant, person, begun_at);
-- Of days, so that an answer on the same day changes no index.
create index interview_left on interview (left_on);
create index interview_by_set on interview (set_id, set_version);
create index interview_by_run on interview (run) where run is not null;

create table content (
  set_id      text collate "C" not null,
  set_version text collate "C" not null,
  needed_on   integer not null,                     -- the last day it was needed to begin, in days since 1970-01-01, UTC
  content     text collate "C" not null,
  primary key (set_id, set_version)
);

-- A run of a poll. Of those who take part it holds nothing.
create table run (
  id               text collate "C" not null primary key,
  platform         text collate "C" not null,
  tenant           text collate "C" not null,
  place            text collate "C" not null,
  organiser_tenant text collate "C" not null,
  organiser        text collate "C" not null,
  set_id           text collate "C",                -- null in a quick poll
  set_version      text collate "C",
  opened_at        bigint not null,
  is_open          integer not null check (is_open in (0, 1)),
  closes_at        bigint not null,             -- its deadline; when it ended, once it has
  salt             text collate "C",                -- of an anonymous run, until its ballots go
  state            text collate "C" not null
);

alter table run alter organiser set statistics 0, alter salt set statistics 0, alter state set statistics 0;

create index run_by_organiser on run (platform, organiser_tenant, organiser, opened_at);
-- A set is asked once at a time in a place; quick polls have no set, and no two nulls are the same.
create unique index run_by_place on run (platform, tenant, place, set_id) where is_open = 1;
create index run_by_end on run (is_open, closes_at);
create index run_by_set on run (platform, tenant, set_id, opened_at);

-- A contribution to a run. In an anonymous run the author is a keyed hash; and no row tells when, or in which order, it came.
create table ballot (
  run      text collate "C" not null,
  author   text collate "C" not null,
  finished integer not null check (finished in (0, 1)),
  picked   text collate "C",                        -- in a quick poll: the places of the choices, such as "0,2"
  state    text collate "C" not null,
  figures  text collate "C",                        -- what counts of it, once it is finished
  primary key (run, author)
);

alter table ballot
  alter author set statistics 0, alter picked set statistics 0, alter state set statistics 0, alter figures set statistics 0;

create index ballot_finished on ballot (run, picked) where finished = 1;

-- One row for what a slot is to show, and perhaps one before it that takes back what was shown there. What may stand in it
-- SQLite checks; here a check would be parsed anew for every row that is written.
create table outbox (
  number       bigint generated always as identity primary key, -- never used again: a late answer must find no other row
  version      integer not null default 0,
  place_kind   text collate "C" not null,
  platform     text collate "C" not null,
  tenant       text collate "C" not null,
  place        text collate "C" not null,
  slot         integer not null,
  output       text collate "C" not null,
  view_kind    text collate "C",
  view_id      text collate "C",
  not_before   bigint not null,
  leased_until bigint,
  tries        integer not null default 0
);

alter table outbox alter place set statistics 0, alter view_id set statistics 0;

create index outbox_by_place on outbox (place_kind, platform, tenant, place, number);
create unique index outbox_one_post_a_slot on outbox (place_kind, platform, tenant, place, slot) where output = 'post';

-- How the platform calls the message in a slot.
create table message (
  place_kind text collate "C" not null,
  platform   text collate "C" not null,
  tenant     text collate "C" not null,
  place      text collate "C" not null,
  slot       integer not null,
  reference  text collate "C" not null,
  primary key (place_kind, platform, tenant, place, slot)
);

alter table message alter place set statistics 0, alter reference set statistics 0;

-- A conversation an adapter wants to find again: one that others read too, or one the bot was sent away from.
create table room (
  platform text collate "C" not null,
  tenant   text collate "C" not null,
  id       text collate "C" not null,
  person   text collate "C",                        -- whose direct conversation it is; null where others read too
  address  text collate "C" not null,
  name     text collate "C" not null,
  part_of  text collate "C" not null,               -- what it belongs to, as a channel to its team; empty where it stands alone
  closed   integer not null check (closed in (0, 1)),
  heard_on integer not null,                        -- days since 1970-01-01, UTC
  primary key (platform, tenant, id)
);

alter table room alter id set statistics 0, alter person set statistics 0, alter name set statistics 0;

create index room_by_person on room (platform, tenant, person);

-- db-scheduler's table, as its version 16.12 wants it. An instance is one ring; its data is the timer's name.
create table scheduled_tasks (
  task_name            text collate "C" not null,
  task_instance        text collate "C" not null,
  task_data            bytea,
  execution_time       timestamp with time zone,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

alter table scheduled_tasks alter task_data set statistics 0;

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat) where last_heartbeat is not null;
create index scheduled_tasks_by_data on scheduled_tasks (task_name, task_data);
