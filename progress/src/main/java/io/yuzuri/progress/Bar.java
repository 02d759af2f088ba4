package io.yuzuri.progress;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** For a terminal. */
final class Bar implements Progress {
    private static final int MILLIS = (int) TimeUnit.SECONDS.toMillis(1);

    private final ProgressBar bar;

    Bar(String command, long steps) {
        bar = new ProgressBarBuilder()
                .setTaskName(command)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(MILLIS)
                .build();
    }

    @Override
    public void step(String what) {
        bar.setExtraMessage(" " + what);
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
