// case 51: compound assignments and increments of private fields through receivers with effects; references to private members
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

@SuppressWarnings("lossy-conversions")
public class PrivateUpdates {
    private int hidden = 1;
    private long wide = 1;
    private String text = "t";
    private static byte small = 1;
    private int[] array = {1, 2};
    private PrivateUpdates next;

    private PrivateUpdates() {}

    private PrivateUpdates pick(int n) {
        log("pick" + n);
        return this;
    }

    private int secret() {
        return hidden * 2;
    }

    private static String show(Object o) {
        return "<" + o + ">";
    }

    @Coroutine
    PrivateUpdates later(int n) {
        V("later" + n);
        return this;
    }

    @Coroutine
    Object all() {
        pick(1).hidden++;
        log(pick(2).hidden++ + ++pick(3).hidden);
        pick(4).hidden += S(5);
        later(5).hidden -= S(1);
        log(later(6).hidden--);
        pick(7).text += S("u") + hidden;
        later(8).wide <<= S(3);
        small += S(100);
        small += S(100);
        log(text + wide + small);
        pick(9).array[S(0)]++;
        later(10).array[1] *= S(7);
        log(array);
        next = new PrivateUpdates();
        next.next = this;
        next.next.hidden = later(11).next.hidden += S(2);
        log(hidden + next.hidden);
        int taken = (pick(12).hidden = S(40)) + hidden;
        log(taken);
        PrivateUpdates none = null;
        try {
            none.hidden += S(1);
        } catch (NullPointerException e) {
            caught(e);
        }
        IntSupplier secret = this::secret;
        Function<Object, String> show = PrivateUpdates::show;
        Supplier<PrivateUpdates> make = PrivateUpdates::new;
        Function<PrivateUpdates, Integer> unbound = PrivateUpdates::secret;
        V("references");
        return show.apply(secret.getAsInt()) + unbound.apply(make.get());
    }

    @Coroutine
    static Object run() {
        small = 1;
        return new PrivateUpdates().all();
    }
}
