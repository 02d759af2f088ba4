package app;

import dagger.*;
import io.yuzuri.*;
import javax.inject.Inject;

class Server {
    private final Greeting greeting;

    @Inject
    Server(Greeting greeting) {
        this.greeting = greeting;
    }

    static class Greeting {
        @Inject
        Greeting() {}

        @Coroutine
        String say() {
            Yield.pause();
            return "hello";
        }
    }

    @Component
    interface Services {
        Server server();
    }

    @Coroutine
    static String run() {
        Server server = DaggerServer_Services.create().server();
        Yield.pause();
        return server.greeting.say();
    }

    static Object main() {
        return Scheduler.run(ServerTasks.run());
    }
}
