// what another package hides behind its public classes: members that these inherit, types that only their signatures name
package good;

import static good.other.Facade.inherited;
import static good.other.Facade.twice;
import static good.other.Facade.LIMIT;
import static good.support.Probe.*;

import good.other.Facade;
import io.yuzuri.*;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public class NearbyTypes {
    static class Own extends Facade {
        @Coroutine
        Object members() {
            inside += S(1);
            log(inside + " " + shown + half(8) + super.half(S(4)) + (made() != null));
            return take(made(), S(3)) + take(made(), 1);
        }
    }

    /** Both extend a class that is not public. */
    @Coroutine
    static int builders(boolean b) {
        CharSequence text = b ? new StringBuilder("ab") : new StringBuffer();
        V(text.toString());
        return text.length() + S(0);
    }

    @Coroutine
    static Object run() {
        log(builders(true) + builders(false));
        Facade facade = new Facade();
        inherited = 2;
        log(inherited + S(twice(S(2))) + LIMIT);
        inherited++;
        inherited += S(3);
        log(inherited + good.other.Facade.inherited + Facade.twice(4));
        Function<Integer, Integer> reference = Facade::twice;
        Supplier<Integer> lambda = () -> twice(inherited) + facade.shown;
        V("w");
        log(reference.apply(1) + lambda.get() + facade.half(S(2)));
        facade.shown += S(5);
        facade.shown++;
        log(facade.shown + Facade.take(Facade.made(), S(1)) + Facade.take(Facade.made(), 2));
        var kept = Facade.made();
        V("w");
        log(Facade.take(kept, 3) + kept + (kept == null) + Facade.name(kept));
        List<? extends Comparable<?>> all = Facade.several();
        var several = Facade.several();
        V("w");
        log(all.size() + S(4) + several.size());
        Object same = Facade.same(Facade.made());
        log(S(1) > 0 ? Facade.made() : Facade.made());
        StringBuilder text = new StringBuilder("ab");
        text.append(S("c")).append(text.length()).setLength(3);
        text.append(Facade.length(Facade.array(), S(1)));
        return new Own().members() + "" + text.charAt(S(0)) + text + (same != null);
    }
}
