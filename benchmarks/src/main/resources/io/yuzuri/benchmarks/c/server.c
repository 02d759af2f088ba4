/*
 * The floor: an epoll server with one thread and one system call to read, one to write a message.
 *
 *   server echo|resp
 *
 * Listens at a free port of the loopback address and says which. Ends when its standard input does.
 */
#define _GNU_SOURCE
#include "resp.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER = 16384, EVENTS = 1024 };

/* What could not be answered yet, or not be sent: few connections ever have any. */
struct connection {
    int fd;
    int in_length, out_length;
    char *in, *out;
};

static char in[BUFFER], out[4 * BUFFER];
static int epoll, resp;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void watch(int operation, int fd, uint32_t events, void *data) {
    struct epoll_event event = {.events = events, .data.ptr = data};
    if (epoll_ctl(epoll, operation, fd, &event) < 0) fail("epoll_ctl");
}

static void end(struct connection *c) {
    close(c->fd);
    free(c->in);
    free(c->out);
    free(c);
}

/* Puts bytes into a buffer of the connection's own, in place of what it had. */
static void keep(char **kept, int *kept_length, const char *bytes, int length) {
    char *copy = length > 0 ? memcpy(malloc(length), bytes, length) : 0;
    free(*kept);
    *kept = copy;
    *kept_length = length;
}

/* False if the peer is gone. What does not fit into the socket is kept, and nothing is read before it is sent. */
static int send_all(struct connection *c, const char *bytes, int length) {
    ssize_t n = write(c->fd, bytes, length);
    if (n < 0 && errno != EAGAIN) return 0;
    if (n < 0) n = 0;
    int had = c->out_length > 0;
    if (n < length || had) keep(&c->out, &c->out_length, bytes + n, length - n);
    if (n < length && !had) watch(EPOLL_CTL_MOD, c->fd, EPOLLOUT, c);
    if (n == length && had) watch(EPOLL_CTL_MOD, c->fd, EPOLLIN, c);
    return 1;
}

/* Answers what is complete; an answer that fills the buffer is sent before the next is made. */
static int answer(struct connection *c, int length) {
    int start = 0;
    while (start < length && c->out_length == 0) {
        int written, used = resp_answer(in + start, length - start, out, sizeof out, &written);
        if (used == 0 && length - start < BUFFER) break;
        if (used <= 0 || !send_all(c, out, written)) return 0;
        start += used;
    }
    if (start < length || c->in_length > 0) keep(&c->in, &c->in_length, in + start, length - start);
    return 1;
}

/* False if the peer is gone, or does not speak the protocol. */
static int serve(struct connection *c) {
    int was_sending = c->out_length > 0;
    if (was_sending && !send_all(c, c->out, c->out_length)) return 0;
    if (c->out_length > 0) return 1;
    if (c->in_length > 0) memcpy(in, c->in, c->in_length);
    if (was_sending) return answer(c, c->in_length);
    ssize_t n = read(c->fd, in + c->in_length, BUFFER - c->in_length);
    if (n < 0 && errno == EAGAIN) return 1;
    if (n <= 0) return 0;
    return resp ? answer(c, c->in_length + n) : send_all(c, in, n);
}

static void accept_all(int listener) {
    for (int fd; (fd = accept4(listener, 0, 0, SOCK_NONBLOCK)) >= 0;) {
        int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        struct connection *c = calloc(1, sizeof *c);
        c->fd = fd;
        watch(EPOLL_CTL_ADD, fd, EPOLLIN, c);
    }
}

int main(int count, char **arguments) {
    resp = count > 1 && !strcmp(arguments[1], "resp");
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (bind(listener, (struct sockaddr *)&address, length) < 0 || listen(listener, 4096) < 0) fail("listen");
    getsockname(listener, (struct sockaddr *)&address, &length);
    if ((epoll = epoll_create1(0)) < 0) fail("epoll_create1");
    watch(EPOLL_CTL_ADD, listener, EPOLLIN, &listener);
    watch(EPOLL_CTL_ADD, STDIN_FILENO, EPOLLIN, 0);
    printf("listening %d\n", ntohs(address.sin_port));
    fflush(stdout);
    for (;;) {
        struct epoll_event events[EVENTS];
        int ready = epoll_wait(epoll, events, EVENTS, -1);
        for (int i = 0; i < ready; i++) {
            struct connection *c = events[i].data.ptr;
            if ((void *)c == &listener) accept_all(listener);
            else if (!c && read(STDIN_FILENO, in, sizeof in) <= 0) return 0;
            else if (c && !serve(c)) end(c);
        }
    }
}
