// case 3: calls through every form of receiver: expressions with effects, statics through instances, qualified names
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class StaticAndInstanceReceivers {
    private final int id;
    static int made;

    StaticAndInstanceReceivers(int id) {
        this.id = id;
        made++;
        log("made " + id);
    }

    static StaticAndInstanceReceivers make(int id) {
        return new StaticAndInstanceReceivers(id);
    }

    @Coroutine
    static StaticAndInstanceReceivers makeLater(int id) {
        return new StaticAndInstanceReceivers(S(id));
    }

    @Coroutine
    int plus(int n) {
        return S(id) + n;
    }

    @Coroutine
    StaticAndInstanceReceivers me() {
        V("me");
        return this;
    }

    @Coroutine
    static Object run() {
        made = 0;
        log(make(1).plus(E(10)));
        log(makeLater(2).plus(S(20)));
        log(new StaticAndInstanceReceivers(S(3)).plus(made));
        log((make(4)).me().me().plus(makeLater(5).plus(made)));
        StaticAndInstanceReceivers[] all = {make(6), null};
        log(all[S(0)].plus(1));
        try {
            all[1].plus(S(2));
        } catch (NullPointerException e) {
            caught(e);
        }
        StaticAndInstanceReceivers local = all[0];
        log(local.plus((local = make(7)).plus(0)) + local.id);
        return good.StaticAndInstanceReceivers.makeLater(8).id;
    }
}
