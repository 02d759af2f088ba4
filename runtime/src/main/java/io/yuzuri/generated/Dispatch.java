package io.yuzuri.generated;

import io.yuzuri.Resumable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Virtual calls of coroutines: which task a call makes depends on the receiver's class. For generated code only.
 *
 * <p>From the receiver's class upwards, the nearest class that declares the method decides, as in any virtual call. If
 * that method is a coroutine, its task class has registered itself; any other override (a mock, a lambda, a proxy, an
 * anonymous class) is called plainly and is a coroutine that never suspends. The answer is kept for each class.
 */
public final class Dispatch {
    /** Makes the task of one overriding coroutine. */
    @FunctionalInterface
    public interface Maker {
        Resumable<?> make(Object self, Object... arguments);
    }

    /** A call of an ordinary method, whatever it declares to throw. */
    @FunctionalInterface
    public interface Plain<T> {
        T call() throws Throwable;
    }

    private static final ClassValue<Map<String, Maker>> REGISTERED = new ClassValue<>() {
        @Override
        protected Map<String, Maker> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** The task of an ordinary method that is called as a coroutine; stack traces are shown without it. */
    public static final Class<?> PLAIN_CALL = PlainCall.class;

    private static final Maker OWN = (self, arguments) -> {
        throw new AssertionError();
    };
    private static final Maker PLAIN = (self, arguments) -> {
        throw new AssertionError();
    };

    private final Class<?> owner;
    private final String name;
    private final Class<?>[] parameters;
    private final ClassValue<Maker> makers = new ClassValue<>() {
        @Override
        protected Maker computeValue(Class<?> type) {
            return find(type);
        }
    };

    /** The dispatch of the coroutine that {@code owner} declares with these erased parameters. */
    public Dispatch(Class<?> owner, String name, Class<?>... parameters) {
        this.owner = owner;
        this.name = name;
        this.parameters = parameters.clone();
    }

    /** Says that the method of this name and these erased parameters, which {@code owner} declares, is a coroutine. */
    public static void register(Class<?> owner, String name, Maker maker, Class<?>... parameters) {
        REGISTERED.get(owner).put(key(name, parameters), maker);
    }

    private static String key(String name, Class<?>[] parameters) {
        return name + Arrays.toString(parameters);
    }

    /** Whether the receiver's class runs the method that the owner itself declares. */
    public boolean isOwn(Object self) {
        return self.getClass() == owner || makers.get(self.getClass()) == OWN;
    }

    /** Whether the receiver's class overrides the coroutine by an ordinary method. */
    public boolean isPlain(Object self) {
        return makers.get(self.getClass()) == PLAIN;
    }

    /** The task of the overriding coroutine. */
    @SuppressWarnings("unchecked")
    public <T> Resumable<T> make(Object self, Object... arguments) {
        return (Resumable<T>) makers.get(self.getClass()).make(self, arguments);
    }

    /** A task that calls an ordinary method. */
    public static <T> Resumable<T> plain(Plain<T> call) {
        return new PlainCall<>(call);
    }

    private Maker find(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Optional<Maker> found = declared(at);
            if (found.isPresent()) return found.get();
        }
        List<Class<?>> interfaces = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            addInterfaces(at, interfaces);
        }
        return interfaces.stream()
                .filter(candidate -> declared(candidate).isPresent())
                .filter(candidate -> interfaces.stream()
                        .noneMatch(other -> other != candidate
                                && candidate.isAssignableFrom(other)
                                && declared(other).isPresent()))
                .findFirst()
                .flatMap(this::declared)
                .orElse(OWN);
    }

    private static void addInterfaces(Class<?> type, List<Class<?>> all) {
        for (Class<?> each : type.getInterfaces()) {
            if (!all.contains(each)) {
                all.add(each);
                addInterfaces(each, all);
            }
        }
    }

    /** What a class makes of the coroutine; empty if it does not declare it. */
    private Optional<Maker> declared(Class<?> type) {
        if (type == owner) return Optional.of(OWN);
        return likeOwn(type)
                .filter(this::overrides)
                .flatMap(method -> method.isBridge()
                        ? new Overriding(own(), type).target().map(this::maker)
                        : Optional.of(maker(method)));
    }

    /** The method of the coroutine's signature that a class declares. */
    private Optional<Method> likeOwn(Class<?> type) {
        try {
            return Optional.of(type.getDeclaredMethod(name, parameters));
        } catch (NoSuchMethodException inherited) {
            return Optional.empty();
        }
    }

    private Maker maker(Method method) {
        if (method.equals(own())) return OWN;
        Class<?> type = method.getDeclaringClass();
        initializeTasks(type);
        return REGISTERED.get(type).getOrDefault(key(method.getName(), method.getParameterTypes()), PLAIN);
    }

    /**
     * Whether a method of the same signature overrides the coroutine: not if it is private, and from another package
     * only if one in between does that lets it (JVMS 5.4.5).
     */
    private boolean overrides(Method method) {
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) return false;
        if (isOpenTo(method, own())) return true;
        for (Class<?> at = method.getDeclaringClass().getSuperclass();
                at != null && at != owner;
                at = at.getSuperclass()) {
            Optional<Method> between = likeOwn(at);
            if (between.filter(found -> isOpenTo(method, found) && overrides(found))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method may be overridden where another one is declared. */
    private static boolean isOpenTo(Method other, Method method) {
        int declared = method.getModifiers();
        Class<?> here = method.getDeclaringClass();
        Class<?> there = other.getDeclaringClass();
        return Modifier.isPublic(declared)
                || Modifier.isProtected(declared)
                || !Modifier.isPrivate(declared)
                        && here.getPackageName().equals(there.getPackageName())
                        && here.getClassLoader() == there.getClassLoader();
    }

    private Method own() {
        try {
            return owner.getDeclaredMethod(name, parameters);
        } catch (NoSuchMethodException changed) {
            throw new IncompatibleClassChangeError(
                    owner.getName() + "." + name + " is gone: compile its callers again");
        }
    }

    /**
     * Runs the static initialiser of the generated class, which registers its coroutines. A class of the user's that
     * has such a name is left alone.
     */
    private static void initializeTasks(Class<?> type) {
        Class<?> tasks = tasksOf(type);
        if (tasks != null && tasks.isAnnotationPresent(Source.class)) Access.initialized(tasks);
    }

    /** The class that has the name of that which is generated for the tasks of a class, not initialised, or null. */
    public static Class<?> tasksOf(Class<?> type) {
        StringBuilder tasks = new StringBuilder(type.getSimpleName()).append("Tasks");
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            tasks.insert(0, outer.getSimpleName() + "_");
        }
        String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        try {
            return Class.forName(prefix + tasks, false, type.getClassLoader());
        } catch (ClassNotFoundException noCoroutines) {
            return null;
        }
    }

    /** An ordinary method, called as a coroutine. */
    private static final class PlainCall<T> extends Resumable<T> {
        private Plain<T> call;

        private PlainCall(Plain<T> call) {
            this.call = call;
        }

        @Override
        protected boolean step() throws Throwable {
            return done(call.call());
        }

        @Override
        protected T asWritten() throws Throwable {
            return call.call();
        }

        @Override
        protected void clear() {
            call = null;
        }
    }
}
