#define _GNU_SOURCE
#include "request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *payload(int size) {
    char *bytes = malloc(size + 1);
    for (int i = 0; i < size; i++) bytes[i] = 'a' + i % 26;
    bytes[size] = 0;
    return bytes;
}

static char *text(const char *format, int size) {
    char *made, *bytes = payload(size);
    if (asprintf(&made, format, size, bytes) < 0) exit(1);
    free(bytes);
    return made;
}

static char *repeated(const char *once, int times, int *length) {
    int each = strlen(once);
    char *all = malloc((size_t)each * times + 1);
    for (int i = 0; i < times; i++) memcpy(all + (size_t)i * each, once, each);
    *length = each * times;
    return all;
}

int batch_make(struct batch *batch, const char *kind, int size, int pipeline) {
    const char *set = text("*3\r\n$3\r\nSET\r\n$8\r\nthis-key\r\n$%d\r\n%s\r\n", size);
    const char *request, *answer;
    if (size < 1 || pipeline < 1) return 0;
    batch->first = 0;
    if (!strcmp(kind, "echo")) {
        request = answer = payload(size);
    } else if (!strcmp(kind, "ping")) {
        request = "*1\r\n$4\r\nPING\r\n", answer = "+PONG\r\n";
    } else if (!strcmp(kind, "inline")) {
        request = "PING\r\n", answer = "+PONG\r\n";
    } else if (!strcmp(kind, "set")) {
        request = set, answer = "+OK\r\n";
    } else if (!strcmp(kind, "get")) {
        request = "*2\r\n$3\r\nGET\r\n$8\r\nthis-key\r\n", answer = text("$%d\r\n%s\r\n", size);
        batch->first = set;
    } else {
        return 0;
    }
    batch->request = repeated(request, pipeline, &batch->request_length);
    batch->answer = repeated(answer, pipeline, &batch->answer_length);
    return 1;
}
