// case 81: an exception of a resumption goes to the handlers of the region it resumes in
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ResumptionFailsInItsRegion {
    @Coroutine
    static Object run() {
        StringBuilder out = new StringBuilder();
        try {
            try {
                out.append('a');
                F("last of try");
            } catch (IllegalStateException e) {
                out.append(1);
                caught(e);
            }
            F("between");
        } catch (IllegalStateException e) {
            out.append(2);
            caught(e);
        }
        try {
            F("first of try");
        } catch (IllegalStateException e) {
            out.append(3);
        }
        try {
            V("first");
            throw new IllegalStateException("right after");
        } catch (IllegalStateException e) {
            out.append(4);
        }
        try {
            try {
                V("just before");
            } catch (IllegalStateException e) {
                out.append("wrong");
            }
            throw new IllegalStateException("outside the inner");
        } catch (IllegalStateException e) {
            out.append(5);
        }
        try {
            V("adjacent");
        } catch (IllegalStateException e) {
            out.append("wrong");
        }
        try {
            F("adjacent");
        } catch (IllegalStateException e) {
            out.append(6);
        }
        try {
            int v = S(1);
            out.append(v / (v - 1));
        } catch (ArithmeticException e) {
            out.append(7);
        }
        try {
            try {
                F("in catch");
            } catch (IllegalStateException e) {
                F("out of catch");
            } finally {
                out.append('f');
            }
        } catch (IllegalStateException e) {
            caught(e);
        }
        return out.toString();
    }
}
