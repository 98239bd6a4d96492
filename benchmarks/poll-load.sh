#!/usr/bin/env bash
# How long people in Slack wait when they take part in a poll, so many at once: from each answer to the next question,
# and from the last answer until their ballot is kept and their result is shown. Everything runs on one machine: the
# people, a stand-in for Slack's Web API, Operandi by its launcher, the database with fsync on.
# Usage: benchmarks/poll-load.sh sqlite|postgresql [PEOPLE_AT_ONCE] [SECONDS]
# Needs: mvn -B -q package -pl benchmarks -am -DskipTests
# People answer at once; THINK_MS is how long they think about each question instead, on average.
# WARM_UP seconds come first and do not count (20). KEEP=1 keeps the folder with the logs. BOT_JAVA_OPTIONS go to Operandi's Java,
# and OPERANDI is the launcher of another checkout.
# Stops by itself, and calls nothing but 127.0.0.1.
set -euo pipefail
# shellcheck source=benchmarks/load-parts.sh
source "$(dirname "${BASH_SOURCE[0]}")/load-parts.sh"
database=${1:-sqlite}
at_once=${2:-200}
seconds=${3:-30}
warm_up=${WARM_UP:-20}
think=${THINK_MS:-0}
load_class=PollLoad

export OPERANDI_SECRET=$secret
start_standin
case $database in
  sqlite)
    small dev.operandi.benchmarks.load.PollSeed "$here/data" >"$here/seed.log" 2>&1 || fail "$(cat "$here/seed.log")"
    start_bot
    ;;
  postgresql)
    start_postgres 1
    small dev.operandi.benchmarks.load.PollSeed "${databases[0]}" >"$here/seed.log" 2>&1 || fail "$(cat "$here/seed.log")"
    start_bot "${databases[0]}"
    ;;
  *) fail "\"$database\" is no database. Use one of: sqlite, postgresql." ;;
esac

if [ "$warm_up" -gt 0 ]; then type_on "$at_once" "$bot_port" "$warm_up" 0; fi
bot_before=$(ticks "$bot")
[ "$database" = sqlite ] || postgres_before=$(ticks "$postgres_pid" all)
load_before=$(load_average)
type_on "$at_once" "$bot_port" "$seconds" "$think"
bot_load=$(($(ticks "$bot") - bot_before))

n=$((load[acknowledged] + load[question_acknowledged]))
printf '%s, %s people at a time, who think for %s ms, %s s after %s s to warm up; load average %s before, %s after\n' \
  "$database" "$at_once" "$think" "$seconds" "$warm_up" "$load_before" "$(load_average)"
printf 'answers acknowledged: %s, %s of them the last one; not acknowledged: %s; connections broken: %s\n' \
  "$n" "${load[acknowledged]}" "${load[not_200]}" "${load[broken]}"
printf 'next question: %s a second, p50 %s ms, p99 %s ms, longest %s ms\n' \
  "${load[question_per_second]}" "${load[question_p50_ms]}" "${load[question_p99_ms]}" "${load[question_max_ms]}"
printf 'last answer, until the ballot is kept: %s a second, p50 %s ms, p99 %s ms, longest %s ms\n' \
  "${load[per_second]}" "${load[p50_ms]}" "${load[p99_ms]}" "${load[max_ms]}"
printf 'processor time an answer: Operandi %s ms' "$(each_ms "$bot_load" "$n")"
[ "$database" = sqlite ] \
  || printf ', PostgreSQL %s ms' "$(each_ms $(($(ticks "$postgres_pid" all) - postgres_before)) "$n")"
printf '; memory %s MiB\n' "$(rss_mib "$bot")"
