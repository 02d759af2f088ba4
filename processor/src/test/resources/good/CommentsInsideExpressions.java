// case 1: comments, blanks and line ends between the operands of an expression that is taken apart
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CommentsInsideExpressions {
    static int sum(int a, int b, int c) {
        return a + b + c;
    }

    @Coroutine // a comment after the annotation
    static /* before the type */ Object /* before the name */ run(/* no parameters */ ) {
        int v = E(1) // first
                + S(2) // second; with a semicolon
                + E(3); // third
        log(sum(E(1), // one
                S( // two
                        /* inner */ 2 /* S(9) */ ), // "quoted
                E(3) /* three */)); // )
        if (S(true) // && S(false)
                && !E(false) /* || */ || S(false)) // then
            log("then"); // done
        else // never
            log("else");
        String s = "//" + S("/*") + "*/" + '"' + S('\'') + "\"//"; // "
        log(s);
        int[] a = { // elements
            E(1), // 1
            S(2), // 2
        };
        for (int i = 0; // init
                S(i) < 2; // condition
                i++ /* update */) /* body */ { // loop
            a[i /* index */] += // plus
                    S(10); // value
        }
        return /* result */ v // is
                + a[0] + a[1] // this
        ;
    }
}
