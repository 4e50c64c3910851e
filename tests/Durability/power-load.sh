# Sourced by the scripts beside it: the load, what it must have come to, and the checks. Acknowledgements are kept in /mnt, on no
# disk that is tried. Needs $seed and $cases.

worker=''

# Whoever is killed leaves its diagnostic pipes in the temporary folder.
export DOTNET_EnableDiagnostics=0

# From $program, or built.
find_program() {
  if [ -z "$program" ]; then
    dotnet build -c Release -v q --nologo "$here/Durability.csproj" > /dev/null
    program=$here/bin/Release/net10.0/MissionReg.Durability.dll
  fi
}

fail() {
  echo "$*"
  [ ! -f /mnt/complaints ] || head -c 4000 /mnt/complaints
  tail -n 3 /mnt/acks.refused /mnt/acks.trouble 2> /dev/null || true
  exit 1
}

new_load() { # DIRECTORY [SYNCHRONOUS]
  rm -rf "$1/data" /mnt/acks*
  start_load "$@"
}

# Goes on where a former one was ended. $wrap goes before the command.
start_load() { # DIRECTORY [SYNCHRONOUS]
  ${wrap:-} dotnet "$program" endure --data "$1/data" --acks /mnt/acks \
    --seed "$seed" --count "$cases" --synchronous "${2:-FULL}" > /mnt/said 2> /mnt/complaints &
  worker=$!
}

kill_load() {
  ! has_ended || fail "the load ended by itself"
  kill -9 "$worker"
  wait "$worker" 2> /dev/null || true
  worker=''
}

has_ended() { ! kill -0 "$worker" 2> /dev/null; }

lines() { if [ -f "$1" ]; then wc -l < "$1"; else echo 0; fi; }

# Waits until a file has so many lines more, for so many seconds at most.
grows() { # FILE LINES SECONDS
  local enough=$(($(lines "$1") + $2)) until=$((SECONDS + $3))
  while [ "$(lines "$1")" -lt "$enough" ]; do
    ! has_ended && [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.01
  done
}

must_go_on() { # WHAT
  grows /mnt/acks $((200 + RANDOM % 400)) 600 || fail "$1: the load does not go on"
}

must_refuse() { # WHAT
  grows /mnt/acks.refused 64 600 || fail "$1: no call fails"
}

# Sets $acknowledged and $lost; the rest is in /mnt/report. `recover` also takes the copy's work up and sees new cases through.
check_against() { # check|recover DIRECTORY
  local status=0
  acknowledged=$(lines /mnt/before) lost=0
  rm -f /mnt/before.trouble /mnt/before.further*
  timeout 1200 dotnet "$program" "$1" --data "$2" --acks /mnt/before --later /mnt/later \
    --seed "$seed" --count "$cases" --further 18 > /mnt/report 2>&1 || status=$?
  case $status in
    0) ;;
    1) lost=$(sed -nE 's/.*; ([0-9]+) differences.*/\1/p' /mnt/report | tail -1) ;;
    *) lost=$acknowledged ;;
  esac
}

# Cuts the power under the load, which rests while the copy is looked at. What must be in a copy is read before it is made, what
# may be in it after.
cut_and_check() { # check|recover
  cp /mnt/acks /mnt/before
  cut_power
  cp /mnt/acks /mnt/later
  kill -STOP "$worker"
  cp /mnt/acks.runs /mnt/before.runs
  if insert_copy 2> /mnt/report; then
    check_against "$1" /mnt/copied-disk/data
  else
    acknowledged=$(lines /mnt/before) lost=$acknowledged
  fi
  remove_copy
  kill -CONT "$worker"
}

must_end_well() { # WHAT DIRECTORY
  local until=$((SECONDS + 1200))
  until has_ended; do
    [ "$SECONDS" -lt "$until" ] || fail "$1: the load does not come to its end"
    sleep 0.1
  done
  wait "$worker" || fail "$1: the load ended with $?"
  dotnet "$program" check --data "$2/data" --acks /mnt/acks --seed "$seed" --count "$cases" > /mnt/report 2>&1 ||
    fail "$1: $(head -c 4000 /mnt/report)"
  echo "$1: $(lines /mnt/acks.refused) calls refused; $(head -1 /mnt/report)"
}
