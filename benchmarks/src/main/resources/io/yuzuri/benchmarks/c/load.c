/*
 * Load in a closed loop: so many connections of which so many have a batch of requests under way, each byte that comes back
 * compared with what it must be.
 *
 *   load PORT KIND SIZE CONNECTIONS TURNS ACTIVE PIPELINE WARM_UP_MS MEASURE_MS REQUESTS PID
 *
 * KIND is echo, ping, inline, get or set; SIZE that of a message or a value, in bytes. Of the CONNECTIONS so many take TURNS:
 * one whose batch is answered goes to the end of a queue, and the one at its head is next; the others stay idle. REQUESTS other than 0 end the run when so many were answered,
 * whatever the time. PID is the server's; its CPU time is that of the measured part alone.
 *
 * Says "connected" when it is, goes on at a line from its standard input, says its result as one line of JSON, and closes
 * the connections at the end of its input. Ends by itself in any case.
 */
#define _GNU_SOURCE
#include "histogram.h"
#include "request.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 1024, READ = 1 << 18, LONGEST_SECONDS = 600 };

struct connection {
    int fd;
    int sent, received; /* bytes of the batch under way */
    int64_t since;
};

/* What the server has used: nanoseconds of CPU, and clock ticks in user and in system mode. */
struct cpu {
    int64_t nanos;
    long user, system;
};

static struct batch batch;
static struct histogram latency;
static struct connection *connections;
static int *idle, idle_head, idle_count, connection_count;
static int epoll, pipeline, under_way;
static int64_t measure_to = INT64_MAX, requests_wanted, answered;
static int measuring;
static char input[READ];

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void refuse(const char *what) {
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static struct cpu server_cpu(pid_t pid) {
    struct cpu cpu = {0};
    clockid_t clock;
    struct timespec t;
    char path[64], text[1024];
    if (pid == 0) return cpu;
    if (clock_getcpuclockid(pid, &clock) || clock_gettime(clock, &t)) refuse("no such server process");
    cpu.nanos = t.tv_sec * 1000000000LL + t.tv_nsec;
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    FILE *stat = fopen(path, "r");
    if (!stat || !fgets(text, sizeof text, stat)) fail(path);
    fclose(stat);
    /* Fields 14 and 15; the name before them, in parentheses, may have blanks. */
    if (sscanf(strrchr(text, ')') + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &cpu.user, &cpu.system) != 2)
        refuse("what is in /proc/PID/stat?");
    return cpu;
}

static int64_t own_cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void watch(int operation, struct connection *c, uint32_t events) {
    struct epoll_event event = {.events = events, .data.ptr = c};
    if (epoll_ctl(epoll, operation, c->fd, &event) < 0) fail("epoll_ctl");
}

static void open_connection(struct connection *c, int port) {
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int on = 1;
    if ((c->fd = socket(AF_INET, SOCK_STREAM, 0)) < 0) fail("socket");
    if (connect(c->fd, (struct sockaddr *)&address, sizeof address) < 0) fail("connect");
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

/* A request and its answer, in blocking mode. */
static void exchange(struct connection *c, const char *request, const char *answer) {
    size_t length = strlen(answer), n = 0;
    if (write(c->fd, request, strlen(request)) < 0) fail("write");
    while (n < length) {
        ssize_t more = read(c->fd, input + n, length - n);
        if (more <= 0) refuse("the server closed the connection");
        n += more;
    }
    if (memcmp(input, answer, length)) refuse("a wrong answer to the first request");
}

static void open_all(int port) {
    connections = calloc(connection_count, sizeof *connections);
    idle = calloc(connection_count, sizeof *idle);
    for (int i = 0; i < connection_count; i++) {
        struct connection *c = &connections[i];
        open_connection(c, port);
        if (i == 0 && batch.first) exchange(c, batch.first, "+OK\r\n");
        if (epoll_ctl(epoll, EPOLL_CTL_ADD, c->fd, &(struct epoll_event){.events = EPOLLIN, .data.ptr = c}) < 0)
            fail("epoll_ctl");
    }
}

static void take_turns(int turns) {
    for (int i = 0; i < turns; i++) idle[idle_count++] = i;
}

static void send_more(struct connection *c) {
    int had = c->sent > 0;
    ssize_t n = send(c->fd, batch.request + c->sent, batch.request_length - c->sent, MSG_DONTWAIT);
    if (n < 0 && errno != EAGAIN) fail("send");
    c->sent += n < 0 ? 0 : n;
    int all = c->sent == batch.request_length;
    if (!all && !had) watch(EPOLL_CTL_MOD, c, EPOLLIN | EPOLLOUT);
    if (all && had) watch(EPOLL_CTL_MOD, c, EPOLLIN);
}

static void begin_next(void) {
    struct connection *c = &connections[idle[idle_head]];
    idle_head = (idle_head + 1) % connection_count;
    idle_count--;
    under_way++;
    c->sent = c->received = 0;
    c->since = now();
    send_more(c);
}

static int is_over(int64_t at) {
    return requests_wanted > 0 ? answered >= requests_wanted : at >= measure_to;
}

static void finish(struct connection *c) {
    int64_t at = now();
    answered += pipeline;
    under_way--;
    idle[(idle_head + idle_count++) % connection_count] = c - connections;
    if (measuring) histogram_add(&latency, at - c->since);
    if (!is_over(at)) begin_next();
}

static void receive(struct connection *c) {
    ssize_t n = recv(c->fd, input, sizeof input, MSG_DONTWAIT);
    if (n < 0 && errno == EAGAIN) return;
    if (n <= 0) refuse("the server closed a connection");
    if (n > batch.answer_length - c->received || memcmp(input, batch.answer + c->received, n)) {
        fprintf(stderr, "%.*s\n", (int)(n < 200 ? n : 200), input);
        refuse("a wrong answer");
    }
    c->received += n;
    if (c->received == batch.answer_length) finish(c);
}

/* Runs until the instant, or until all is answered that was wanted, or nothing is under way. */
static void run_until(int64_t end) {
    for (int64_t at; (at = now()) < end && under_way > 0;) {
        struct epoll_event events[EVENTS];
        int ready = epoll_wait(epoll, events, EVENTS, 1 + (end - at) / 1000000);
        for (int i = 0; i < ready; i++) {
            if (events[i].events & EPOLLOUT) send_more(events[i].data.ptr);
            if (events[i].events & ~EPOLLOUT) receive(events[i].data.ptr);
        }
    }
}

int main(int count, char **a) {
    if (count != 12) refuse("load PORT KIND SIZE CONNECTIONS TURNS ACTIVE PIPELINE WARM_UP_MS MEASURE_MS REQUESTS PID");
    alarm(LONGEST_SECONDS);
    connection_count = atoi(a[4]);
    pipeline = atoi(a[7]);
    int turns = atoi(a[5]), active = atoi(a[6]), pid = atoi(a[11]);
    int64_t warm_up = atoll(a[8]) * 1000000, measure = atoll(a[9]) * 1000000;
    requests_wanted = atoll(a[10]);
    if (!batch_make(&batch, a[2], atoi(a[3]), pipeline) || active < 1 || active > turns || turns > connection_count)
        refuse("what load?");
    if ((epoll = epoll_create1(0)) < 0) fail("epoll_create1");
    open_all(atoi(a[1]));
    take_turns(turns);
    puts("connected");
    fflush(stdout);
    if (!fgets(input, sizeof input, stdin)) return 1;

    for (int i = 0; i < active; i++) begin_next();
    run_until(now() + warm_up);
    /* Answers and clocks are read at the same two instants, whenever this process came to be there. */
    int64_t begun = now(), own_before = own_cpu();
    struct cpu before = server_cpu(pid);
    int64_t answered_before = answered;
    measuring = 1;
    measure_to = begun + measure;
    run_until(measure_to);
    struct cpu after = server_cpu(pid);
    int64_t ended = now(), own = own_cpu() - own_before;
    int64_t measured = answered - answered_before;
    measuring = 0;
    run_until(ended + 10000000000LL);
    if (under_way > 0) refuse("the server does not answer");

    printf("{\"requests\":%ld,\"total\":%ld,\"nanos\":%ld,\"cpuNanos\":%ld,\"userTicks\":%ld,\"systemTicks\":%ld,", measured,
           answered, ended - begun, after.nanos - before.nanos, after.user - before.user, after.system - before.system);
    printf("\"loadCpuNanos\":%ld,\"p50\":%ld,\"p99\":%ld,\"p999\":%ld,\"max\":%ld}\n", own, histogram_at(&latency, 0.5),
           histogram_at(&latency, 0.99), histogram_at(&latency, 0.999), latency.max);
    fflush(stdout);
    while (fgets(input, sizeof input, stdin)) continue;
    return 0;
}
