package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class SwitchOverStrings {
    @Coroutine
    static int run(String s) {
        switch (s) {
            case "Aa", "BB":
                Yield.pause();
            case "c":
                return 1;
            default:
                s = "d";
        }
        return s.length();
    }
}
