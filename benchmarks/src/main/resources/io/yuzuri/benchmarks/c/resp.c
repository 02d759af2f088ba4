#include "resp.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARGUMENTS = 8, BUCKETS = 4096 };

struct bytes {
    const char *at;
    int length;
};

struct entry {
    struct entry *next;
    int key_length, value_length;
    char *key, *value;
};

static struct entry *buckets[BUCKETS];

static struct entry **find(struct bytes key) {
    uint32_t hash = 2166136261u;
    for (int i = 0; i < key.length; i++) hash = (hash ^ (unsigned char)key.at[i]) * 16777619u;
    struct entry **at = &buckets[hash % BUCKETS];
    while (*at && !((*at)->key_length == key.length && !memcmp((*at)->key, key.at, key.length))) at = &(*at)->next;
    return at;
}

static void set(struct bytes key, struct bytes value) {
    struct entry **at = find(key);
    if (!*at) {
        *at = calloc(1, sizeof **at);
        (*at)->key = memcpy(malloc(key.length + 1), key.at, key.length);
        (*at)->key_length = key.length;
    }
    if ((*at)->value_length != value.length || !(*at)->value) {
        free((*at)->value);
        (*at)->value = malloc(value.length + 1);
        (*at)->value_length = value.length;
    }
    memcpy((*at)->value, value.at, value.length);
}

/* The line that starts here, without its end; how long it is with it, or 0 if the end has not come. */
static int line(const char *in, int length, struct bytes *line) {
    const char *end = memchr(in, '\n', length);
    if (!end) return 0;
    line->at = in;
    line->length = end > in && end[-1] == '\r' ? end - in - 1 : end - in;
    return end + 1 - in;
}

static int number(struct bytes text) {
    int n = 0;
    if (text.length < 2 || text.length > 8) return -1;
    for (int i = 1; i < text.length; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') return -1;
        n = 10 * n + text.at[i] - '0';
    }
    return n;
}

static int inline_request(struct bytes text, struct bytes *arguments) {
    int count = 0;
    for (int i = 0; i < text.length; i++) {
        if (text.at[i] == ' ') continue;
        if (count == ARGUMENTS) return -1;
        int start = i;
        while (i < text.length && text.at[i] != ' ') i++;
        arguments[count++] = (struct bytes){text.at + start, i - start};
    }
    return count;
}

/* One request: its arguments and length; 0 if it is not complete, -1 if it is none. */
static int request(const char *in, int length, struct bytes *arguments, int *count) {
    struct bytes head;
    int used = line(in, length, &head);
    if (used == 0) return 0;
    if (in[0] != '*') return (*count = inline_request(head, arguments)) < 0 ? -1 : used;
    if ((*count = number(head)) < 0 || *count > ARGUMENTS) return -1;
    for (int i = 0; i < *count; i++) {
        int n = line(in + used, length - used, &head), size;
        if (n == 0) return 0;
        if (in[used] != '$' || (size = number(head)) < 0) return -1;
        used += n;
        if (length - used < size + 2) return 0;
        arguments[i] = (struct bytes){in + used, size};
        used += size + 2;
    }
    return used;
}

static int is(struct bytes word, const char *name) {
    return word.length == (int)strlen(name) && !strncasecmp(word.at, name, word.length);
}

static int reply(const char *text, char *out) {
    int length = strlen(text);
    memcpy(out, text, length);
    return length;
}

static int answer(struct bytes *a, int count, char *out) {
    if (count == 0) return 0;
    if (is(a[0], "PING") && count == 1) return reply("+PONG\r\n", out);
    if (is(a[0], "SET") && count == 3) return set(a[1], a[2]), reply("+OK\r\n", out);
    if (!is(a[0], "GET") || count != 2) return reply("-ERR unknown command\r\n", out);
    struct entry *entry = *find(a[1]);
    if (!entry) return reply("$-1\r\n", out);
    int head = sprintf(out, "$%d\r\n", entry->value_length);
    memcpy(out + head, entry->value, entry->value_length);
    return head + entry->value_length + reply("\r\n", out + head + entry->value_length);
}

int resp_answer(const char *in, int length, char *out, int room, int *written) {
    int used = 0;
    *written = 0;
    while (used < length && room - *written > room / 2) {
        struct bytes arguments[ARGUMENTS];
        int count, n = request(in + used, length - used, arguments, &count);
        if (n < 0) return -1;
        if (n == 0) break;
        used += n;
        *written += answer(arguments, count, out + *written);
    }
    return used;
}
