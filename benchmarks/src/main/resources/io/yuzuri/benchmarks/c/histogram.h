/* Counts of positive values, each known to within one part in 128. */
#include <stdint.h>

enum { HISTOGRAM_BUCKETS = 64 * 128 };

struct histogram {
    int64_t counts[HISTOGRAM_BUCKETS];
    int64_t total, max;
};

static inline void histogram_add(struct histogram *h, int64_t value) {
    int shift = value < 256 ? 0 : 63 - __builtin_clzll(value) - 7;
    h->counts[shift * 128 + (value >> shift)]++;
    h->total++;
    if (value > h->max) h->max = value;
}

/* The value that this part of all values do not exceed; 0 if there are none. */
static inline int64_t histogram_at(const struct histogram *h, double part) {
    int64_t left = (int64_t)(part * h->total);
    if (h->total == 0) return 0;
    for (int i = 0; i < HISTOGRAM_BUCKETS; i++) {
        if ((left -= h->counts[i]) >= 0) continue;
        if (i < 256) return i;
        int shift = i / 128 - 1;
        return ((i % 128 + 128LL) << shift) + (1LL << shift) / 2;
    }
    return h->max;
}
