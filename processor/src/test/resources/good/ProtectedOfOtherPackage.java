// case 51: protected members inherited from another package
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import io.yuzuri.*;

public class ProtectedOfOtherPackage extends Elsewhere {
    @Coroutine
    Object all() {
        kept += S(4);
        kept++;
        log(kept + plus(S(2)) + this.kept);
        shared += S("!");
        log(shared);
        shared = "shared";
        log(later(S(1)) + super.later(2) + super.plus(3));
        log(greet(S("you")));
        super.kept = S(50);
        return kept + describe();
    }

    @Override
    @Coroutine
    protected int later(int n) {
        return S(1000) + super.later(n) + super.kept;
    }

    @Coroutine
    static Object run() {
        shared = "shared";
        return new ProtectedOfOtherPackage().all();
    }
}
