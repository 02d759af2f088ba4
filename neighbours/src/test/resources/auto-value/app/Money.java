package app;

import com.google.auto.value.*;
import io.yuzuri.*;

@AutoValue
abstract class Money {
    abstract int amount();

    abstract String currency();

    static Money of(int amount, String currency) {
        return new AutoValue_Money(amount, currency);
    }

    @AutoValue
    abstract static class Coin {
        abstract int value();

        @AutoValue.Builder
        abstract static class Builder {
            abstract Builder value(int value);

            abstract Coin build();
        }
    }

    @Coroutine
    Money doubled() {
        Yield.pause();
        Money twice = new AutoValue_Money(amount() * 2, currency());
        Yield.pause();
        return of(new AutoValue_Money_Coin.Builder().value(twice.amount()).build().value(), "c");
    }

    static Object main() {
        return Scheduler.run(MoneyTasks.doubled(of(2, "x"))).toString();
    }
}
