package io.yuzuri;

/**
 * What is logged when something goes wrong of which nobody else can be told.
 *
 * <p>Made beforehand, with the first scheduler: a literal is allocated when it is first needed, and these are needed
 * when the heap is full.
 */
enum Trouble {
    TASK_FAILED("A task failed:"),
    ROOT_UNTOLD("What the root task failed with could not be told in order."),
    REQUEST_FAILED("What another thread asked of the scheduler could not be done."),
    SEAT_NOT_LEFT("A thread could not leave its scheduler in order."),
    HANDLER_FAILED("The handler of uncaught failures failed."),
    FUTURE_NOT_COMPLETED("The future of a task could not be completed in order."),
    TASK_NOT_GIVEN_UP("A task could not be given up in order."),
    FUTURE_NOT_GIVEN_UP("A task's future could not be given up in order."),
    COLLECTED_UNTOLD("What a cancelled task had collected could not be told in order."),
    SELECTOR_NOT_CLOSED("The selector could not be closed."),
    REACTOR_NOT_ENDED("The selector could not be closed in order."),
    ANSWER_NOT_HANDLED("An answer for which nobody waits was not handled."),
    REPORT_FAILED("The report of a step that takes too long failed."),
    ABANDONED_FAILED("Work failed that was called by a task that has been cancelled."),
    ABANDONED_NOT_HANDLED("The result of work that was called by a task that has been cancelled was not handled."),
    OFFLOAD_NOT_ENDED("The threads for blocking calls could not be told to end."),
    MEMBER_FAILED("A scheduler of a group failed.");

    final String text;

    Trouble(String text) {
        this.text = text;
    }
}
