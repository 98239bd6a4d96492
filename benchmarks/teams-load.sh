#!/usr/bin/env bash
# How fast Operandi answers in Teams, authentication on, on one machine with everything: the people, a stand-in for Microsoft's identity
# and the Bot Connector, Operandi by its launcher, the database with fsync on. First every one another person begins an interview by
# typing, then the same people press card after card; the next card is in the answer.
# Usage: benchmarks/teams-load.sh sqlite|postgresql [PEOPLE_AT_ONCE] [SECONDS_EACH]
# Needs: mvn -B -q package -pl benchmarks -am -DskipTests
# WARM_UP seconds come first and do not count (20). KEEP=1 keeps the folder with the logs. BOT_JAVA_OPTIONS go to Operandi's Java,
# and OPERANDI is the launcher of another checkout.
# Stops by itself, and calls nothing but 127.0.0.1.
set -euo pipefail
# shellcheck source=benchmarks/teams-parts.sh
source "$(dirname "${BASH_SOURCE[0]}")/teams-parts.sh"
database=${1:-sqlite}
at_once=${2:-100}
seconds=${3:-30}
warm_up=${WARM_UP:-20}

start_teams
case $database in
  sqlite) start_bot_in_teams ;;
  postgresql)
    start_postgres 1
    start_bot_in_teams "${databases[0]}"
    ;;
  *) fail "\"$database\" is no database. Use one of: sqlite, postgresql." ;;
esac

[ "$warm_up" -eq 0 ] || do_on "$at_once" "$bot_port" "$warm_up" press
printf '%s, %s people at a time, %s s each after %s s to warm up; load average %s\n' \
  "$database" "$at_once" "$seconds" "$warm_up" "$(load_average)"
for what in press type; do
  before=$(ticks "$bot")
  do_on "$at_once" "$bot_port" "$seconds" "$what"
  printf '%s: %s answered, %s a second; p50 %s ms, p99 %s ms, at most %s ms; no card or no 200: %s; broken: %s; processor time each %s ms; load average %s\n' \
    "$what" "${load[acknowledged]}" "${load[per_second]}" "${load[p50_ms]}" "${load[p99_ms]}" "${load[max_ms]}" \
    "${load[not_200]}" "${load[broken]}" "$(each_ms $(($(ticks "$bot") - before)) "${load[acknowledged]}")" "$(load_average)"
done
printf 'memory of Operandi: %s MiB; threads: %s; rows in the outbox, of which Teams takes 30 a second: %s; seen by Teams: %s\n' \
  "$(rss_mib "$bot")" "$(awk '/^Threads:/ { print $2 }' "/proc/$bot/status")" "$(waiting)" "$(counts | tr '\n' ' ')"
