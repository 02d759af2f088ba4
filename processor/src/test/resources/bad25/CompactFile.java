import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

int count;

@Coroutine
static int later(int n) { // error: [CoroutineInCompactFile]
    Yield.pause();
    return n;
}

static class Nested {
    @Coroutine
    int run() { // error: [CoroutineInCompactFile]
        return later(1);
    }
}

void main() {
    count = later(new Nested().run());
}
