/** The annotation processor that turns coroutines into tasks. */
module io.yuzuri.processor {
    requires java.compiler;
    requires jdk.compiler;

    provides javax.annotation.processing.Processor with
            io.yuzuri.processor.CoroutineProcessor,
            io.yuzuri.processor.SignOffProcessor;
}
