// case 90: a scope's children end with its block, however that ends; who fails cancels the others
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.IOException;

public class Scopes {
    @Coroutine
    static int child(String name, int steps) {
        try {
            for (int i = 1; i <= steps; i++) {
                Yield.pause();
                V(name + " " + i);
            }
            return steps;
        } finally {
            log(name + " ends");
        }
    }

    @Coroutine
    static void failing(String name) throws IOException {
        Yield.pause();
        V(name + " fails");
        throw new IOException(name);
    }

    @Coroutine
    static int joined() {
        try (TaskScope scope = TaskScope.open()) {
            Task<Integer> a = scope.spawn(ScopesTasks.child("a", 2));
            Task<Integer> b = scope.spawn(ScopesTasks.child("b", 1));
            V("body");
            scope.join();
            log(scope.size());
            scope.spawn(ScopesTasks.child("again", 1));
            scope.join();
            return Yield.await(a) + Yield.await(b);
        }
    }

    @Coroutine
    static void failedInJoin() {
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(ScopesTasks.child("sibling", 100));
            scope.spawn(ScopesTasks.failing("first"));
            scope.join(IOException.class);
            log("not reached");
        } catch (IOException e) {
            caught(e);
        }
    }

    @Coroutine
    static void failedInBody() {
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(ScopesTasks.child("other", 100));
            scope.spawn(ScopesTasks.failing("second"));
            for (int i = 0; i < 300; i++) Yield.pause();
        } catch (TaskCancelled e) {
            log("cancelled because of " + text(e.getCause()));
        }
    }

    @Coroutine
    static int left() {
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(ScopesTasks.child("left", 100));
            Yield.pause();
            return S(7);
        }
    }

    @Coroutine
    static void nested() {
        for (int i = 0; i < 2; i++) {
            try (TaskScope outer = TaskScope.open();
                    TaskScope inner = TaskScope.open()) {
                outer.spawn(ScopesTasks.child("outer" + i, 1));
                inner.spawn(ScopesTasks.child("inner" + i, 3));
                if (i == 1) continue;
                outer.join();
            }
            log("both closed");
        }
    }

    @Coroutine
    static void bodyFails() {
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(ScopesTasks.child("orphan", 100));
            Yield.pause();
            F("body");
        } catch (IllegalStateException e) {
            caught(e);
        }
    }

    @Coroutine
    static Object run() {
        log(joined());
        failedInJoin();
        failedInBody();
        log(left());
        nested();
        bodyFails();
        return "done";
    }
}
