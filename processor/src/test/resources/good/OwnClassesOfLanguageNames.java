// a package with classes named like those of java.lang
package good;

import static good.support.Probe.*;

import good.lang.Owner;
import io.yuzuri.*;

public class OwnClassesOfLanguageNames {
    @Coroutine
    static Object run() throws Exception {
        Object result = Owner.run();
        V(result);
        return result;
    }
}
