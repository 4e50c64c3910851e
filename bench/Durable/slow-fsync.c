// slow-fsync MICROSECONDS COMMAND...: runs the command with a slower disk: each fsync and fdatasync of it and its children is
// done, and takes at least that long. The kernel hands the calls over (seccomp's user notification), so it holds for programs
// linked statically and for calls past the C library, too, where preloading would not reach.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int calls;
static long least;
static pid_t child;

static void rest(struct timespec begun) {
    begun.tv_nsec += least;
    begun.tv_sec += begun.tv_nsec / 1000000000;
    begun.tv_nsec %= 1000000000;
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &begun, NULL) == EINTR);
}

// The caller's file is flushed here, in its stead; several threads do so, since calls come side by side.
static void *serve(void *unused) {
    for (;;) {
        struct seccomp_notif call = {0};
        struct seccomp_notif_resp answer = {0};
        struct timespec begun;
        if (ioctl(calls, SECCOMP_IOCTL_NOTIF_RECV, &call)) {
            if (errno == EINTR || errno == ENOENT) continue;
            return unused;
        }
        clock_gettime(CLOCK_MONOTONIC, &begun);
        int caller = syscall(SYS_pidfd_open, call.pid, O_EXCL /* PIDFD_THREAD */);
        int file = syscall(SYS_pidfd_getfd, caller, (int)call.data.args[0], 0);
        int done = file < 0 ? -1 : call.data.nr == SYS_fsync ? fsync(file) : fdatasync(file);
        answer.id = call.id;
        answer.error = done < 0 ? -errno : 0;
        if (file >= 0) close(file);
        if (caller >= 0) close(caller);
        rest(begun);
        ioctl(calls, SECCOMP_IOCTL_NOTIF_SEND, &answer);
    }
}

static int catch_flushes(void) {
    struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fsync, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fdatasync, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = { sizeof rules / sizeof *rules, rules };
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
}

static void pass_on(int sign) { kill(child, sign); }

int main(int count, char **words) {
    if (count < 3) return fprintf(stderr, "slow-fsync MICROSECONDS COMMAND...\n"), 2;
    least = atol(words[1]) * 1000;
    int pair[2], listener = -1;
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        listener = catch_flushes();
        if (listener < 0) perror("seccomp");
        write(pair[1], &listener, sizeof listener);
        read(pair[1], &listener, sizeof listener);
        close(listener);
        execvp(words[2], words + 2);
        perror(words[2]);
        _exit(127);
    }
    read(pair[0], &listener, sizeof listener);
    calls = syscall(SYS_pidfd_getfd, syscall(SYS_pidfd_open, child, 0), listener, 0);
    if (listener < 0 || calls < 0) return perror("slow-fsync"), kill(child, SIGKILL), 1;
    write(pair[0], &listener, sizeof listener);
    signal(SIGTERM, pass_on), signal(SIGINT, pass_on), signal(SIGQUIT, pass_on);
    for (int i = 0; i < 16; i++) pthread_create(&(pthread_t){0}, NULL, serve, NULL);
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
