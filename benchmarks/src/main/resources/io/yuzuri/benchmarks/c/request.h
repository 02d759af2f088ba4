/* What is sent, and what must come back. */

struct batch {
    char *request, *answer;
    int request_length, answer_length;
    const char *first; /* a request to be made once, before all others; or null */
};

/* So many requests of a kind, to be sent at once. 0 if there is no such kind. */
int batch_make(struct batch *batch, const char *kind, int size, int pipeline);
