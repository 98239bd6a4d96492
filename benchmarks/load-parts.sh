# What slack-load.sh, poll-load.sh and compare.sh have in common; read by them with source, and run by nobody.
# shellcheck shell=bash
# shellcheck disable=SC2034 # what is set here is used there

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
here=$(mktemp -d "${TMPDIR:-/tmp}/operandi-load-XXXXXX")
launcher=${OPERANDI:-$root/operandi}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
secret=0123456789abcdef0123456789abcdef
token=xoxb-000000000000-000000000000-standsinforslack
standin_port=${STANDIN_PORT:-39781}
bot_port=${BOT_PORT:-39782}
bolt_port=${BOLT_PORT:-39783}
children=()

fail() { printf '%s\n' "$*" >&2; exit 1; }

# Ends what was started, the last one first, and waits for it.
end_all() {
  local n
  for ((n = ${#children[@]} - 1; n >= 0; n--)); do
    kill "${children[n]}" 2>/dev/null || true
    wait "${children[n]}" 2>/dev/null || true
  done
  [ -n "${KEEP:-}" ] || rm -rf "$here"
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

classes=$root/benchmarks/target/classes
libraries=$root/benchmarks/target/lib
if [ ! -f "$classes/dev/operandi/benchmarks/load/SlackLoad.class" ] || [ ! -d "$libraries" ]; then
  fail "Build the load first: mvn -B -q package -pl benchmarks -am -DskipTests"
fi

small() { "$java" -XX:+UseSerialGC -Xmx128m -cp "$classes:$libraries/*" "$@"; }

# Waits until $2 … succeeds, for $1 seconds at most.
await() {
  local seconds=$1 end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}

start_standin() {
  exec_in_background "$here/standin.log" "$java" -XX:+UseSerialGC -Xmx64m -cp "$classes" \
    dev.operandi.benchmarks.load.SlackStandIn "$standin_port"
  await 20 counts || fail "The stand-in for Slack did not start: $(cat "$here/standin.log")"
}

# Starts $2 … in the background, with its output in file $1; its process id is then in started.
exec_in_background() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 </dev/null &
  started=$!
  children+=("$started")
}

counts() { curl -fsS "http://127.0.0.1:$standin_port/counts"; }

# How often the stand-in was asked for method $1.
asked() { counts | awk -v method="$1" '$1 == method { n = $2 } END { print n + 0 }'; }

# A PostgreSQL with fsync on, and in it $1 databases: postgres_pid, and the array databases.
start_postgres() {
  mkfifo "$here/postgres.in"
  small dev.operandi.benchmarks.load.DurablePostgres $(seq "$1") \
    <"$here/postgres.in" >"$here/postgres.out" 2>"$here/postgres.log" &
  children+=($!)
  exec {postgres_in}>"$here/postgres.in"
  local lines=$(($1 + 1))
  await 60 eval "[ \"\$(wc -l <'$here/postgres.out')\" -ge $lines ]" || fail "PostgreSQL did not start: $(cat "$here/postgres.log")"
  mapfile -t databases <"$here/postgres.out"
  postgres_pid=${databases[0]}
  databases=("${databases[@]:1}")
}

# Operandi, on SQLite or on the database $1; its process id is then in bot.
start_bot() {
  export OPERANDI_HOST=127.0.0.1 OPERANDI_PORT=$bot_port OPERANDI_METRICS=on OPERANDI_DATA=$here/data
  export SLACK_BOT_TOKEN=$token SLACK_SIGNING_SECRET=$secret SLACK_API_URL=http://127.0.0.1:$standin_port/api/
  [ -z "${1:-}" ] || export OPERANDI_DATABASE_URL=$1
  exec_in_background "$here/bot.log" env JAVA_TOOL_OPTIONS="${BOT_JAVA_OPTIONS:-}" "$launcher" start
  bot=$started
  await 300 curl -fsS "http://127.0.0.1:$bot_port/health/ready" || fail "Operandi did not start: $(cat "$here/bot.log")"
}

# The Bolt app, on the database $1; its process id is then in bolt.
start_bolt() {
  [ -d "$root/benchmarks/bolt-js/node_modules/@slack/bolt" ] \
    || fail "Install the Bolt app's libraries first: npm install --prefix benchmarks/bolt-js"
  exec_in_background "$here/bolt.log" env PORT="$bolt_port" DATABASE_URL="$1" NODE_ENV=production \
    SLACK_BOT_TOKEN="$token" SLACK_SIGNING_SECRET="$secret" SLACK_API_URL="http://127.0.0.1:$standin_port/api/" \
    node "$root/benchmarks/bolt-js/app.js"
  bolt=$started
  await 30 grep -q Listening "$here/bolt.log" || fail "The Bolt app did not start: $(cat "$here/bolt.log")"
}

# $1 people at a time type on port $2 for $3 seconds, or do what load_class says; the rest is told to that class, too. What came of it is
# then in the array load, by the figures' names.
declare -A load
loads=0
type_on() {
  local name figure
  loads=$((loads + 1))
  while read -r name figure; do load[$name]=$figure; done < <(
    small "dev.operandi.benchmarks.load.${load_class:-SlackLoad}" "$2" "$secret" "$1" "$3" "$(date +%s)X${loads}X" "${@:4}"
  )
  [ -n "${load[acknowledged]:-}" ] || fail "The load did not end well."
}

# Messages Operandi has not sent yet. The figure is taken every two seconds.
waiting() {
  curl -fsS "http://127.0.0.1:$bot_port/metrics" | awk '/^operandi_outbox_rows / { printf "%d\n", $2 }'
}

# Waits until $1 new messages were seen by the stand-in, which had seen $2 before, and the outbox is empty; $3 seconds at most.
drain() {
  local end=$((SECONDS + $3))
  while [ "$SECONDS" -lt "$end" ]; do
    if [ $(($(asked chat.postMessage) - $2)) -ge "$1" ] && [ "$(waiting)" = 0 ]; then return; fi
    sleep 0.5
  done
}

# Processor time of process $1 until now, in ticks of 10 ms; of its children as well when $2 is "all".
ticks() {
  local files=("/proc/$1/stat") child children=()
  if [ "${2:-}" = all ]; then
    read -ra children <"/proc/$1/task/$1/children" || true
    for child in "${children[@]}"; do files+=("/proc/$child/stat"); done
  fi
  # of those that have ended its parent knows; one that ends just now is left out
  awk -v all="${2:-}" 'BEGIN {
    for (n = 1; n < ARGC; n++) {
      if ((getline line <ARGV[n]) <= 0) continue
      sub(/^.*\) /, "", line)
      split(line, field, " ")
      sum += field[12] + field[13]
      if (all == "all" && n == 1) sum += field[14] + field[15]
    }
    print sum + 0
  }' "${files[@]}"
}

# Processor time of the threads of process $1 until now, in ticks, by the threads' names without their numbers.
threads() {
  cat "/proc/$1"/task/*/stat 2>/dev/null | awk '{
    name = $0
    sub(/^[0-9]+ \(/, "", name)
    sub(/\) .*$/, "", name)
    sub(/[-# 0-9]+$/, "", name)
    gsub(" ", "_", name)
    sub(/^.*\) /, "")
    sum[name] += $12 + $13
  } END { for (name in sum) print name, sum[name] }'
}

# The difference of two such lists, files $1 and $2, for each of $3: names and milliseconds, the largest first.
threads_each() {
  awk -v n="$3" 'FNR == NR { before[$1] = $2; next }
    { each = ($2 - before[$1]) * 10 / n; if (each >= 0.01) printf "%.3f %s\n", each, $1 }' "$1" "$2" \
    | sort -rn | awk '{ printf "%s%s %s", sep, $2, $1; sep = ", " } END { print "" }'
}

# Milliseconds of processor time for each of $2, of $1 ticks.
each_ms() { awk -v ticks="$1" -v n="$2" 'BEGIN { printf "%.3f", n ? ticks * 10 / n : 0 }'; }

rss_mib() { awk '/^VmRSS:/ { printf "%d", $2 / 1024 }' "/proc/$1/status"; }

load_average() { cut -d ' ' -f 1-3 /proc/loadavg; }
