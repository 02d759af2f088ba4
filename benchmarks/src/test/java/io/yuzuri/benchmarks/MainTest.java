package io.yuzuri.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter said = new StringWriter();

    private int run(String... args) {
        CommandLine command = Main.commandLine();
        command.setErr(new PrintWriter(said, true));
        return command.execute(args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                servers --out target/none --servers nonsense        | no server nonsense, but [c, loop,
                servers --out target/none --kinds nonsense          | no kind nonsense, but [echo,
                servers --out target/none --connections abc         | --connections: 'abc' is no number
                servers --out target/none --connections 0           | --connections: '0' is no number
                servers --out target/none --connections 9/10        | --connections: '9/10' is no number
                servers --out target/none --connections 9/5/4       | --connections: '9/5/4' is no number
                servers --out target/none --java target/none        | --java: there is no bin/java in
                servers --out pom.xml/below                         | --out: the directory pom.xml/below cannot be made
                profile --out target/none --servers c               | c is no program of Java
                micro --out target/none NoSuchThing                 | no benchmark matches [NoSuchThing]
                profile --out target/none --kind nonsense           | no kind nonsense, but [echo,
                """)
    void wrongArgumentsAreNamedBeforeAnythingIsMeasured(String arguments, String says) {
        assertEquals(2, run(arguments.split(" ")));
        assertTrue(said.toString().contains(says), said::toString);
        assertEquals(1, said.toString().lines().count());
    }

    @Test
    void helpIsNoError() {
        assertEquals(0, run("servers", "--help"));
    }
}
