/*
 * Redis' protocol as far as a benchmark needs it: PING, GET and SET, as arrays and inline, any number of them at once.
 */

/*
 * Answers the complete requests at the start of the input, as many as have room; says how many bytes those were, and -1 if
 * it is not the protocol. A request may be at most half as long as there is room.
 */
int resp_answer(const char *in, int length, char *out, int room, int *written);
