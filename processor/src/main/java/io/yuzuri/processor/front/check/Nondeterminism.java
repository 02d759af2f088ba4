package io.yuzuri.processor.front.check;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Words;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What a coroutine must not do if a simulation is to run the same way for the same seed: ask the system for the time or
 * for chance, rely on an order that is another one in each run, go on in other threads. Scanned with whether the tree
 * at hand is in a coroutine, the lambdas and classes in it included.
 *
 * <p>What blocks, parallel streams among it, is warned of in any case.
 */
final class Nondeterminism extends TreePathScanner<Void, Boolean> {
    private static final String TABLE = """
        java.lang.System currentTimeMillis → Yield.clock().millis()
        java.lang.System nanoTime → Yield.nanoTime()
        java.lang.System identityHashCode → a number that the program counts itself
        java.time.Clock system* tickMillis tickSeconds tickMinutes → Yield.clock()
        java.time.InstantSource system → Yield.clock()
        java.time.Instant now/0 → Instant.now(Yield.clock())
        java.time.LocalDate now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.LocalTime now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.LocalDateTime now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.OffsetDateTime now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.OffsetTime now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.ZonedDateTime now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.Year now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.YearMonth now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.time.MonthDay now/0 now(ZoneId) → now(Yield.clock()), of a clock withZone(zone)
        java.util.Date new/0 → Date.from(Yield.clock().instant())
        java.util.Calendar getInstance → setTimeInMillis(Yield.clock().millis()) of a calendar that is passed in
        java.util.GregorianCalendar new/0 new(TimeZone) new(Locale) → GregorianCalendar.from(ZonedDateTime.now(Yield.clock()))
        java.lang.Math random → Yield.random().nextDouble()
        java.lang.StrictMath random → Yield.random().nextDouble()
        java.util.Random new/0 → Yield.random(), or new Random(Yield.random().nextLong())
        java.util.SplittableRandom new/0 → Yield.random(), or new SplittableRandom(Yield.random().nextLong())
        java.util.concurrent.ThreadLocalRandom current → Yield.random()
        java.util.random.RandomGenerator getDefault of → Yield.random()
        java.util.Collections shuffle/1 → shuffle(list, new Random(Yield.random().nextLong()))
        java.util.UUID randomUUID → new UUID(Yield.random().nextLong(), Yield.random().nextLong())
        java.security.SecureRandom new getInstance* → one that is passed in: a simulation has one with a seed
        java.util.Set of copyOf → List.of, or a LinkedHashSet, which keeps an order
        java.util.Map of ofEntries copyOf → a LinkedHashMap, which keeps an order
        java.util.stream.Collectors toUnmodifiableSet toUnmodifiableMap → toList, or toCollection(LinkedHashSet::new)
        java.util.IdentityHashMap new → a LinkedHashMap, whose keys are equal only to themselves
        java.lang.Thread new start ofVirtual ofPlatform startVirtualThread → Yield.spawn of a task, or Yield.call(() -> …)
        java.util.Timer new → Yield.spawn of a task that sleeps
        java.util.concurrent.Executors new* → Yield.spawn of a task, or Yield.call(() -> …)
        java.util.concurrent.Executor execute → Yield.spawn of a task, or Yield.call(() -> …)
        java.util.concurrent.ExecutorService submit → Yield.spawn of a task, or Yield.call(() -> …)
        java.util.concurrent.ScheduledExecutorService schedule* → Yield.spawn of a task that sleeps
        java.util.concurrent.ForkJoinPool new commonPool → Yield.spawn of a task, or Yield.call(() -> …)
        java.util.concurrent.CompletableFuture supplyAsync runAsync delayedExecutor orTimeout completeOnTimeout → Yield.spawn of a task, or Yield.call(() -> …)
        """;

    private static final List<CallTable.Row> ROWS = CallTable.rows(TABLE);

    private final Trees trees;
    private final CallTable calls;
    private final Warnings warnings;

    Nondeterminism(Trees trees, Types types, Elements elements, Warnings warnings) {
        this.trees = trees;
        this.calls = new CallTable(ROWS, types, elements);
        this.warnings = warnings;
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean inCoroutine) {
        return super.visitMethod(tree, inCoroutine || Coroutines.isCoroutine(trees.getElement(getCurrentPath())));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Boolean inCoroutine) {
        check(inCoroutine);
        return super.visitMethodInvocation(tree, inCoroutine);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Boolean inCoroutine) {
        check(inCoroutine);
        return super.visitNewClass(tree, inCoroutine);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Boolean inCoroutine) {
        check(inCoroutine);
        return super.visitMemberReference(tree, inCoroutine);
    }

    private void check(boolean inCoroutine) {
        if (inCoroutine && trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            calls.remedy(method)
                    .ifPresent(
                            remedy -> warnings.warn(Problem.Nondeterministic, getCurrentPath(), name(method), remedy));
        }
    }

    private static String name(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? "new " + method.getEnclosingElement().getSimpleName()
                : Words.name(method);
    }
}
