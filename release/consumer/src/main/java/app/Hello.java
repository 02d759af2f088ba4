package app;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import io.yuzuri.sync.Mailbox;
import java.time.Duration;

/** Two tasks, one of which says what the other sends. */
public final class Hello {
    private Hello() {}

    @Coroutine
    static void speak(Mailbox<String> words) {
        for (String word : new String[] {"Hello", "from", "the", "staged", "jars"}) {
            Yield.sleep(Duration.ofMillis(1));
            words.send(word);
        }
    }

    @Coroutine
    static String listen() {
        Mailbox<String> words = Mailbox.rendezvous();
        Yield.spawn(HelloTasks.speak(words));
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            heard.append(i > 0 ? " " : "").append(words.receive());
        }
        return heard.toString();
    }

    public static void main(String[] args) {
        System.out.println(Scheduler.run(HelloTasks.listen()));
    }
}
