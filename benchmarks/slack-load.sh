#!/usr/bin/env bash
# How many interviews Operandi begins a second by signed /operandi commands from Slack, each of another person, on one machine with
# everything: the people, a stand-in for Slack's Web API, Operandi by its launcher, the database with fsync on.
# Usage: benchmarks/slack-load.sh sqlite|postgresql [PEOPLE_AT_ONCE] [SECONDS]
# Needs: mvn -B -q package -pl benchmarks -am -DskipTests
# WARM_UP seconds come first and do not count (20). KEEP=1 keeps the folder with the logs. BOT_JAVA_OPTIONS go to Operandi's Java,
# and OPERANDI is the launcher of another checkout.
# Stops by itself, and calls nothing but 127.0.0.1.
set -euo pipefail
# shellcheck source=benchmarks/load-parts.sh
source "$(dirname "${BASH_SOURCE[0]}")/load-parts.sh"
database=${1:-sqlite}
at_once=${2:-100}
seconds=${3:-60}
warm_up=${WARM_UP:-20}

start_standin
case $database in
  sqlite) start_bot ;;
  postgresql)
    start_postgres 1
    start_bot "${databases[0]}"
    ;;
  *) fail "\"$database\" is no database. Use one of: sqlite, postgresql." ;;
esac

if [ "$warm_up" -gt 0 ]; then
  seen=$(asked chat.postMessage)
  type_on "$at_once" "$bot_port" "$warm_up"
  drain "${load[acknowledged]}" "$seen" 600
fi

seen=$(asked chat.postMessage)
profiles=$(asked users.info)
bot_before=$(ticks "$bot")
threads "$bot" >"$here/threads.before"
[ "$database" = sqlite ] || postgres_before=$(ticks "$postgres_pid" all)
load_before=$(load_average)
type_on "$at_once" "$bot_port" "$seconds"
bot_load=$(($(ticks "$bot") - bot_before))
threads "$bot" >"$here/threads.load"
rss=$(rss_mib "$bot")
begun=$SECONDS
behind=$((load[acknowledged] - $(asked chat.postMessage) + seen))
drain "${load[acknowledged]}" "$seen" 300
drained=$((SECONDS - begun))
bot_all=$(($(ticks "$bot") - bot_before))
threads "$bot" >"$here/threads.after"

n=${load[acknowledged]}
printf '%s, %s people at a time, %s s after %s s to warm up; load average %s before, %s after\n' \
  "$database" "$at_once" "$seconds" "$warm_up" "$load_before" "$(load_average)"
printf 'commands acknowledged: %s, %s a second; not 200: %s; connections broken: %s\n' \
  "$n" "${load[per_second]}" "${load[not_200]}" "${load[broken]}"
printf 'acknowledged after: p50 %s ms, p99 %s ms, at most %s ms\n' "${load[p50_ms]}" "${load[p99_ms]}" "${load[max_ms]}"
printf 'processor time a command: Operandi %s ms until the last acknowledgement, %s ms with every message sent' \
  "$(each_ms "$bot_load" "$n")" "$(each_ms "$bot_all" "$n")"
[ "$database" = sqlite ] || printf '; PostgreSQL %s ms with every message sent' \
  "$(each_ms $(($(ticks "$postgres_pid" all) - postgres_before)) "$n")"
printf '; the load itself %s us\n' "${load[own_cpu_us]}"
printf 'of these by threads, in ms: until the last acknowledgement %s\n' \
  "$(threads_each "$here/threads.before" "$here/threads.load" "$n")"
printf '  afterwards %s\n' "$(threads_each "$here/threads.load" "$here/threads.after" "$n")"
printf 'memory of Operandi: %s MiB\n' "$rss"
printf 'messages not sent yet at the end of the load: %s; %s s later: %s rows in the outbox, %s messages seen by Slack, %s profiles asked\n' \
  "$behind" "$drained" "$(waiting)" "$(($(asked chat.postMessage) - seen))" "$(($(asked users.info) - profiles))"
