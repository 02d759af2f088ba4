#!/usr/bin/env bash
# Counts the system calls that an echo server makes per message on busy connections.
#   samples/count-syscalls.sh [connections] [messages per connection] [sample]
# Needs strace and the packaged samples (mvn -B -q package). Only calls on sockets and on epoll are counted, so that what
# the JVM reads for itself does not matter.
set -euo pipefail
cd "$(dirname "$0")"

connections=${1:-64}
messages=${2:-500}
sample=${3:-echo}
jar=target/yuzuri-samples.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
tracer=
trap '[ -z "$tracer" ] || kill "$tracer" 2>/dev/null || true; rm -rf "$work"' EXIT

strace -f -y -o "$work/calls" -e trace=read,write,epoll_ctl,epoll_wait,epoll_pwait \
    "$java" -jar "$jar" "$sample" --port 0 >"$work/out" 2>&1 </dev/null &
tracer=$!

port=
for _ in $(seq 300); do
    port=$(sed -nE 's/.*:([0-9]+)$/\1/p' "$work/out" | head -n 1)
    [ -z "$port" ] || break
    kill -0 "$tracer" 2>/dev/null || break
    sleep 0.1
done
if [ -z "$port" ]; then
    cat "$work/out" >&2
    exit 1
fi

# At most 1000 bytes: one buffer of the server, so that a message is one read and one write at best.
"$java" -cp "$jar:target/test-classes" io.yuzuri.samples.EchoLoad --port "$port" \
    --connections "$connections" --messages "$messages" --max-size 1000 --no-disturb

# strace hands the signal on to nobody: end the server, its child, and strace ends with it.
pkill -TERM -P "$tracer" || true
wait "$tracer" || true
tracer=

awk -v total="$((connections * messages))" '
    / read\([0-9]+<(socket|TCP)/ { n["read"]++ }
    / write\([0-9]+<(socket|TCP)/ { n["write"]++ }
    / epoll_ctl\(/ { n["epoll_ctl"]++ }
    / epoll_p?wait\(/ { n["epoll_wait"]++ }
    END {
        printf "%d messages; calls per message:\n", total
        split("read write epoll_ctl epoll_wait", names)
        for (i = 1; i <= 4; i++) printf "  %-10s %8d  %.3f\n", names[i], n[names[i]], n[names[i]] / total
    }' "$work/calls"
