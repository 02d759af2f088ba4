// members that a public class of another package inherits from one that is not public
package good;

import static good.support.Probe.*;

import good.other.Shown;
import io.yuzuri.*;

public class InheritedFromHidden extends Shown {
    @Coroutine
    int own() {
        shared = S(3);
        shared += S(twice(4)) + inherited;
        count = S(shared);
        count += half(S(count)) + this.half(2);
        inherited = S(1);
        return count + InheritedFromHidden.shared + Shown.twice(S(1));
    }

    @Coroutine
    static Object run() {
        shared = 0;
        inherited = 2;
        InheritedFromHidden it = new InheritedFromHidden();
        return it.own() + shared++ + S(inherited);
    }
}
