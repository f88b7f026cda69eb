/* Counts the storage calls of a process below one folder, and kills it or fails it before one.
 *
 * Loaded with LD_PRELOAD. TORTURE_ROOT is the folder, TORTURE_AT the number of the call, TORTURE_DO
 * what happens there: 0 nothing, -1 SIGKILL, -2 SIGKILL when half of a write is done, else an errno.
 * TORTURE_STICKY: at every later call too. TORTURE_READS: reads count too. A process that is alive
 * may set all of that with torture_arm, and ask for the kinds of the calls with torture_calls. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 65536
#define GO_ON 0
#define HALF 2

static char root[4096], calls[MOST];
static long at, count;
static int what, sticky, reads;

void torture_arm(const char *folder, long number, int action, int again, int with_reads) {
    strncpy(root, folder, sizeof root - 1);
    at = number, what = action, sticky = again, reads = with_reads, count = 0;
    memset(calls, 0, sizeof calls);
}

const char *torture_calls(void) { return calls; }

__attribute__((constructor)) static void begin(void) {
    if (getenv("TORTURE_ROOT"))
        torture_arm(getenv("TORTURE_ROOT"), atol(getenv("TORTURE_AT")), atoi(getenv("TORTURE_DO")),
                    getenv("TORTURE_STICKY") != NULL, getenv("TORTURE_READS") != NULL);
}

__attribute__((destructor)) static void end(void) {
    FILE *file = getenv("TORTURE_CALLS") ? fopen(getenv("TORTURE_CALLS"), "w") : NULL;
    if (file) {
        fputs(calls, file);
        fclose(file);
    }
}

static int is_path(const char *path) {
    return root[0] && path && strncmp(path, root, strlen(root)) == 0;
}

static int is_file(int file) {
    char link[64], path[4096];
    if (!root[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = 0;
    return is_path(path);
}

/* Count a call of a kind and say what is to become of it: GO_ON, HALF, or an error (errno is set). */
static int strike(char kind) {
    if (count < MOST - 1) calls[count] = kind;
    count++;
    if (!at || !what || count < at || (count > at && !sticky)) return GO_ON;
    if (what == -1) kill(getpid(), SIGKILL);
    if (what == -2) return HALF;
    errno = what;
    return -1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

#define WRITE_AT(name, offset_t) \
    ssize_t name(int file, const void *data, size_t size, offset_t offset) { \
        REAL(name); \
        if (is_file(file)) { \
            int fate = strike('w'); \
            if (fate < 0) return -1; \
            if (fate == HALF) { real(file, data, size / 2, offset); kill(getpid(), SIGKILL); } \
        } \
        return real(file, data, size, offset); \
    }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t size) {
    REAL(write);
    if (is_file(file)) {
        int fate = strike('w');
        if (fate < 0) return -1;
        if (fate == HALF) { real(file, data, size / 2); kill(getpid(), SIGKILL); }
    }
    return real(file, data, size);
}

#define READ_AT(name, offset_t) \
    ssize_t name(int file, void *data, size_t size, offset_t offset) { \
        REAL(name); \
        if (reads && is_file(file) && strike('r') < 0) return -1; \
        return real(file, data, size, offset); \
    }
READ_AT(pread, off_t)
READ_AT(pread64, off64_t)

ssize_t read(int file, void *data, size_t size) {
    REAL(read);
    if (reads && is_file(file) && strike('r') < 0) return -1;
    return real(file, data, size);
}

#define ON_FILE(name, kind) \
    int name(int file) { \
        REAL(name); \
        if (is_file(file) && strike(kind) < 0) return -1; \
        return real(file); \
    }
ON_FILE(fsync, 's')
ON_FILE(fdatasync, 's')

#define CUT(name, offset_t) \
    int name(int file, offset_t size) { \
        REAL(name); \
        if (is_file(file) && strike('t') < 0) return -1; \
        return real(file, size); \
    }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) && is_path(path) && strike('o') < 0) return -1; \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

int unlink(const char *path) {
    REAL(unlink);
    if (is_path(path) && strike('u') < 0) return -1;
    return real(path);
}

int rename(const char *old, const char *new) {
    REAL(rename);
    if (is_path(old) && strike('n') < 0) return -1;
    return real(old, new);
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    if (is_path(path) && strike('m') < 0) return -1;
    return real(path, mode);
}
