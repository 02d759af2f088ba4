/** Coroutines for plain Java: the annotation, the scheduler, and what generated code rests on. */
module io.yuzuri {
    exports io.yuzuri;
    exports io.yuzuri.generated;
}
