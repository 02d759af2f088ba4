package app;

import io.yuzuri.*;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

class Mapping {
    public static class From {
        public int getN() { return 3; }
    }

    public static class To {
        private int n;
        public void setN(int n) { this.n = n; }
        public int getN() { return n; }
    }

    @Mapper
    interface FromTo {
        To map(From from);
    }

    @Coroutine
    static int run() {
        To made = new Mapping$FromToImpl().map(new From());
        Yield.pause();
        return made.getN() + Mappers.getMapper(FromTo.class).map(new From()).getN();
    }

    static Object main() {
        return Scheduler.run(MappingTasks.run());
    }
}
