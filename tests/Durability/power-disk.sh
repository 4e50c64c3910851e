# Sourced by the scripts beside it. Whatever they mount, attach or start lives in namespaces of its own and ends with them, even
# when they are killed. /mnt is theirs alone there.

in_own_namespaces() {
  [ "$(id -u)" -eq 0 ] || { echo "$0: only root may mount" >&2; exit 77; }
  if [ "${POWER_NAMESPACES:-}" != own ]; then
    POWER_NAMESPACES=own exec unshare --mount --pid --fork --kill-child --mount-proc -- "$0" "$@"
  fi
  trap 'exit 130' INT TERM
  mount -t tmpfs -o size=6g tmpfs /mnt
}

# The program that works and checks: from $program, or built.
find_program() {
  if [ -z "${program:-}" ]; then
    dotnet build -v q --nologo "$here/Durability.csproj" > /dev/null
    program=$(find "$here/bin" -name MissionReg.Durability.dll -path '*/net*' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2-)
  fi
}

# A disk in a disk in a disk, each file system in a file of the next:
#   disk     ext4, holds the engine's file
#   platter  xfs, holds disk.img: its page cache is to the ext4 what the cache in a drive is, forced only by what ext4 forces
#   shelf    xfs with reflinks, holds platter.img and its copies
# So a copy of platter.img has neither what SQLite has not forced to ext4 nor what ext4 has not forced to the drive.
insert_disk() { # [options of the ext4's mount]
  mkdir -p /mnt/shelf /mnt/platter /mnt/disk /mnt/copied-platter /mnt/copied-disk
  truncate -s 5G /mnt/shelf.img
  mkfs.xfs -q -m reflink=1 /mnt/shelf.img
  mount -o loop,discard /mnt/shelf.img /mnt/shelf
  truncate -s 2G /mnt/shelf/platter.img
  mkfs.xfs -q /mnt/shelf/platter.img
  mount -o loop /mnt/shelf/platter.img /mnt/platter
  truncate -s 1500M /mnt/platter/disk.img
  mkfs.ext4 -q /mnt/platter/disk.img
  mount -o "loop,noinit_itable${1:+,$1}" /mnt/platter/disk.img /mnt/disk
  sync
}

remove_disk() {
  umount /mnt/disk /mnt/platter /mnt/shelf
  rm /mnt/shelf.img
}

# Prints the milliseconds it took.
cut_power() {
  local began=${EPOCHREALTIME/./}
  cp --reflink=always /mnt/shelf/platter.img /mnt/shelf/copy.img
  echo $(((${EPOCHREALTIME/./} - began) / 1000))
}

# Replays the journals of both file systems.
insert_copy() {
  mount -o loop,nouuid /mnt/shelf/copy.img /mnt/copied-platter
  mount -o loop /mnt/copied-platter/disk.img /mnt/copied-disk
}

remove_copy() {
  ! mountpoint -q /mnt/copied-disk || umount /mnt/copied-disk
  ! mountpoint -q /mnt/copied-platter || umount /mnt/copied-platter
  rm -f /mnt/shelf/copy.img
}

# Waits until a command succeeds, for so many seconds at most.
within() { # SECONDS COMMAND…
  local until=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.01
  done
}

lines() { if [ -f "$1" ]; then wc -l < "$1"; else echo 0; fi; }
