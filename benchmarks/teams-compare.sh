#!/usr/bin/env bash
# Operandi in Teams and a bot of Microsoft's SDK for JavaScript side by side: the same people type the same message, in turns at the one
# and at the other. Operandi checks the token and begins an interview, kept in PostgreSQL with fsync on; the other one believes everybody,
# keeps nothing and answers with one card.
# Usage: benchmarks/teams-compare.sh [ROUNDS] [PEOPLE_AT_ONCE] [SECONDS_A_ROUND]
# Needs: mvn -B -q package -pl benchmarks -am -DskipTests; npm install --prefix benchmarks/botbuilder-js
# WARM_UP seconds come first for each and do not count (20). KEEP=1 keeps the folder with the logs. OPERANDI is the launcher of another
# checkout.
# Stops by itself, and calls nothing but 127.0.0.1.
set -euo pipefail
# shellcheck source=benchmarks/teams-parts.sh
source "$(dirname "${BASH_SOURCE[0]}")/teams-parts.sh"
rounds=${1:-5}
at_once=${2:-100}
seconds=${3:-12}
warm_up=${WARM_UP:-20}
columns='%-11s %9s %8s %8s %8s %8s %7s %12s %6s\n'

start_botbuilder() {
  [ -d "$root/benchmarks/botbuilder-js/node_modules/botbuilder" ] \
    || fail "Install the other bot's libraries first: npm install --prefix benchmarks/botbuilder-js"
  exec_in_background "$here/botbuilder.log" env PORT="$bolt_port" NODE_ENV=production node "$root/benchmarks/botbuilder-js/app.js"
  botbuilder=$started
  await 30 grep -q Listening "$here/botbuilder.log" || fail "The other bot did not start: $(cat "$here/botbuilder.log")"
}

# One round of $1 seconds at Operandi or at the other bot; $2 names it. What it prints is also a line of the file $here/figures.
round() {
  local process=$botbuilder port=$bolt_port before line
  if [ "$2" = Operandi ]; then
    process=$bot
    port=$bot_port
  fi
  before=$(ticks "$process")
  do_on "$at_once" "$port" "$1" type
  line="$2 ${load[acknowledged]} ${load[per_second]} ${load[p50_ms]} ${load[p99_ms]} ${load[max_ms]} $((load[not_200] + load[broken]))
    $(each_ms $(($(ticks "$process") - before)) "${load[acknowledged]}") $(cut -d ' ' -f 1 /proc/loadavg)"
  # shellcheck disable=SC2086 # a figure a word
  set -- $line
  # shellcheck disable=SC2059 # it is a format
  printf "$columns" "$@"
  echo "$*" >>"$here/figures"
}

# The median of column $2 of all rounds of $1.
median() {
  awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$here/figures" | sort -g | sed -n "$(((rounds + 1) / 2))p"
}

start_teams
start_postgres 1
start_bot_in_teams "${databases[0]}"
start_botbuilder

for name in botbuilder Operandi; do
  [ "$warm_up" -eq 0 ] || round "$warm_up" "$name" >/dev/null
done
: >"$here/figures"

printf '%s people at a time, %s rounds of %s s each in turns, after %s s to warm up; load average %s\n' \
  "$at_once" "$rounds" "$seconds" "$warm_up" "$(load_average)"
# shellcheck disable=SC2059 # it is a format
printf "$columns" '' messages '1/s' 'p50 ms' 'p99 ms' 'max ms' faults 'CPU ms each' load
for _ in $(seq "$rounds"); do
  for name in botbuilder Operandi; do round "$seconds" "$name"; done
done
awk -v other="$(median botbuilder 3)" -v operandi="$(median Operandi 3)" -v cpu="$(median Operandi 8)" -v others="$(median botbuilder 8)" \
  'BEGIN { printf "medians: botbuilder %s a second with %s ms each, Operandi %s with %s ms; that is %.2f of its rate\n", other, others, operandi, cpu, operandi / other }'
