package io.yuzuri;

/**
 * What a scheduler has to do at one moment.
 *
 * @param tasks started and not ended
 * @param ready of them, those whose turn will come
 * @param deadlines sleeping tasks and open {@link Timeout} blocks
 * @param outside tasks that wait for blocking calls or completion stages
 * @param waits for channels: a task that waits counts once
 * @param channels that tasks have waited for and that are not known to be closed
 * @param steps run so far
 */
public record SchedulerStatistics(
        int tasks, int ready, int deadlines, int outside, int waits, int channels, long steps) {}
