// elements that are none of their list, in a variable that takes them all the same
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class PollutedLoops {
    @Coroutine
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object run() {
        List<String> strings = new ArrayList<>();
        ((List) strings).add(7);
        for (Object o : strings) {
            log(S(o));
        }
        try {
            for (String s : strings) {
                log(S(s));
            }
        } catch (ClassCastException e) {
            log("checked");
        }
        return null;
    }
}
