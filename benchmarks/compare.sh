#!/usr/bin/env bash
# Operandi and a Bolt for JavaScript app side by side, on the same PostgreSQL with fsync on: the same people type the same commands,
# in turns at the one and at the other. The Bolt app keeps one row before it acknowledges; Operandi begins an interview.
# Usage: benchmarks/compare.sh [ROUNDS] [PEOPLE_AT_ONCE] [SECONDS_A_ROUND]
# Needs: mvn -B -q package -pl benchmarks -am -DskipTests; npm install --prefix benchmarks/bolt-js
# WARM_UP seconds come first for each and do not count (20). KEEP=1 keeps the folder with the logs. OPERANDI is the launcher of another
# checkout.
# Stops by itself, and calls nothing but 127.0.0.1.
set -euo pipefail
# shellcheck source=benchmarks/load-parts.sh
source "$(dirname "${BASH_SOURCE[0]}")/load-parts.sh"
rounds=${1:-5}
at_once=${2:-100}
seconds=${3:-12}
warm_up=${WARM_UP:-20}
columns='%-10s %5s %10s %8s %8s %8s %8s %12s %14s %12s %8s\n'

# One round of $1 seconds at Operandi or at the Bolt app; $2 names it. What it prints is also a line of the file $here/figures.
round() {
  local process=$bolt port=$bolt_port seen=0 before postgres_before acknowledged_ticks ticks_all n line
  if [ "$2" = Operandi ]; then
    process=$bot
    port=$bot_port
    seen=$(asked chat.postMessage)
  fi
  before=$(ticks "$process")
  postgres_before=$(ticks "$postgres_pid" all)
  type_on "$at_once" "$port" "$1"
  acknowledged_ticks=$(($(ticks "$process") - before))
  n=${load[acknowledged]}
  if [ "$2" = Operandi ]; then drain "$n" "$seen" 300; fi
  ticks_all=$(($(ticks "$process") - before))
  line="$2 $n ${load[per_second]} ${load[p50_ms]} ${load[p99_ms]} ${load[max_ms]} $((load[not_200] + load[broken]))
    $(each_ms "$acknowledged_ticks" "$n") $(each_ms "$ticks_all" "$n")
    $(each_ms $(($(ticks "$postgres_pid" all) - postgres_before)) "$n") $(cut -d ' ' -f 1 /proc/loadavg)"
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

start_standin
start_postgres 2
start_bot "${databases[0]}"
start_bolt "${databases[1]}"

for name in Bolt Operandi; do
  [ "$warm_up" -eq 0 ] || round "$warm_up" "$name" >/dev/null
done
: >"$here/figures"

printf 'PostgreSQL, %s people at a time, %s rounds of %s s each in turns, after %s s to warm up; load average %s\n' \
  "$at_once" "$rounds" "$seconds" "$warm_up" "$(load_average)"
# shellcheck disable=SC2059 # it is a format
printf "$columns" '' commands '1/s' 'p50 ms' 'p99 ms' 'max ms' faults 'CPU ms each' '… all sent' 'PostgreSQL' load
for _ in $(seq "$rounds"); do
  for name in Bolt Operandi; do round "$seconds" "$name"; done
done

printf 'medians: Bolt %s a second, Operandi %s; processor time a command: Bolt %s ms, Operandi %s ms (%s ms with every message sent); PostgreSQL %s and %s ms\n' \
  "$(median Bolt 3)" "$(median Operandi 3)" "$(median Bolt 8)" "$(median Operandi 8)" "$(median Operandi 9)" \
  "$(median Bolt 10)" "$(median Operandi 10)"
awk -v bolt="$(median Bolt 3)" -v operandi="$(median Operandi 3)" \
  'BEGIN { printf "Operandi begins %.2f times as many interviews a second as the Bolt app keeps rows\n", operandi / bolt }'
printf 'left in the outbox: %s; load average %s\n' "$(waiting)" "$(load_average)"
