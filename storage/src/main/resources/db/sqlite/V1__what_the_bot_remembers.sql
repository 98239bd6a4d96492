-- Instants are epoch milliseconds. A state is JSON in a shape of our own with its number in "shape".

create table first_sight (
  envelope text not null primary key,           -- SHA-256 of the id, in hexadecimal digits
  day      integer not null                     -- days since 1970-01-01, UTC
) strict, without rowid;

-- One row: the last day somebody began the daily sweep.
create table daily_sweep (
  id  integer not null primary key check (id = 1),
  day integer not null                          -- days since 1970-01-01, UTC
) strict;

create table contact (
  platform text not null,
  tenant   text not null,
  person   text not null,
  state    text not null,
  primary key (platform, tenant, person)
) strict, without rowid;

create table interview (
  id          text not null primary key,
  platform    text not null,
  tenant      text not null,
  person      text not null,
  set_id      text not null,
  set_version text not null,
  begun_at    integer not null,
  left_on     integer,                          -- the day it was last touched, in days since 1970-01-01, UTC; null once it is finished
  state       text not null,
  run         text                              -- the named run it is a part in; null when it is the person's own
) strict, without rowid;

create index interview_by_person on interview (platform, tenant, person, begun_at);
-- Of days, so that an answer on the same day changes no index.
create index interview_left on interview (left_on);
create index interview_by_set on interview (set_id, set_version);
create index interview_by_run on interview (run) where run is not null;

create table content (
  set_id      text not null,
  set_version text not null,
  needed_on   integer not null,                 -- the last day it was needed to begin, in days since 1970-01-01, UTC
  content     text not null,
  primary key (set_id, set_version)
) strict;

-- A run of a poll. Of those who take part it holds nothing.
create table run (
  id               text not null primary key,
  platform         text not null,
  tenant           text not null,
  place            text not null,
  organiser_tenant text not null,
  organiser        text not null,
  set_id           text,                        -- null in a quick poll
  set_version      text,
  opened_at        integer not null,
  is_open          integer not null check (is_open in (0, 1)),
  closes_at        integer not null,             -- its deadline; when it ended, once it has
  salt             text,                        -- of an anonymous run, until its ballots go
  state            text not null
) strict, without rowid;

create index run_by_organiser on run (platform, organiser_tenant, organiser, opened_at);
-- A set is asked once at a time in a place; quick polls have no set, and no two nulls are the same.
create unique index run_by_place on run (platform, tenant, place, set_id) where is_open = 1;
create index run_by_end on run (is_open, closes_at);
create index run_by_set on run (platform, tenant, set_id, opened_at);

-- A contribution to a run. In an anonymous run the author is a keyed hash; and no row tells when, or in which order, it came.
create table ballot (
  run      text not null,
  author   text not null,
  finished integer not null check (finished in (0, 1)),
  picked   text,                                -- in a quick poll: the places of the choices, such as "0,2"
  state    text not null,
  figures  text,                                -- what counts of it, once it is finished
  primary key (run, author)
) strict, without rowid;

create index ballot_finished on ballot (run, picked) where finished = 1;

-- One row for what a slot is to show, and perhaps one before it that takes back what was shown there.
create table outbox (
  number       integer not null primary key autoincrement, -- never used again: a late answer must find no other row
  version      integer not null default 0,
  place_kind   text not null check (place_kind in ('direct', 'channel', 'thread', 'home', 'handed')),
  platform     text not null,
  tenant       text not null,
  place        text not null,
  slot         integer not null,
  output       text not null check (output in ('post', 'remove')),
  view_kind    text check ((view_kind is not null) = (output = 'post')),
  view_id      text check ((view_id is not null) = (output = 'post')),
  not_before   integer not null,
  leased_until integer,
  tries        integer not null default 0
) strict;

create index outbox_by_place on outbox (place_kind, platform, tenant, place, number);
create unique index outbox_one_post_a_slot on outbox (place_kind, platform, tenant, place, slot) where output = 'post';

-- How the platform calls the message in a slot.
create table message (
  place_kind text not null check (place_kind in ('direct', 'channel', 'thread', 'home', 'handed')),
  platform   text not null,
  tenant     text not null,
  place      text not null,
  slot       integer not null,
  reference  text not null,
  primary key (place_kind, platform, tenant, place, slot)
) strict, without rowid;

-- A conversation an adapter wants to find again: one that others read too, or one the bot was sent away from.
create table room (
  platform text not null,
  tenant   text not null,
  id       text not null,
  person   text,                                -- whose direct conversation it is; null where others read too
  address  text not null,
  name     text not null,
  part_of  text not null,                       -- what it belongs to, as a channel to its team; empty where it stands alone
  closed   integer not null check (closed in (0, 1)),
  heard_on integer not null,                    -- days since 1970-01-01, UTC
  primary key (platform, tenant, id)
) strict, without rowid;

create index room_by_person on room (platform, tenant, person);

-- db-scheduler's table, as its version 16.12 wants it. An instance is one ring; its data is the timer's name.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            blob,
  execution_time       integer,
  picked               integer not null,
  picked_by            text,
  last_success         integer,
  last_failure         integer,
  consecutive_failures integer,
  last_heartbeat       integer,
  version              integer not null,
  priority             integer,
  primary key (task_name, task_instance)
) strict;

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat) where last_heartbeat is not null;
create index scheduled_tasks_by_data on scheduled_tasks (task_name, task_data);
