package io.yuzuri.processor.shadow;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of the classes that a class file refers to, from its constant pool (JVMS 4.4). */
final class ClassNames {
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<>:().\\[*+-]+)[;<]");

    private ClassNames() {}

    /** Binary names. Text that merely looks like a descriptor adds names that do not exist. */
    static Set<String> in(byte[] classFile) {
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] classes = new int[count];
            for (int i = 1; i < count; i++) {
                i += entry(in, i, texts, classes);
            }
            return names(texts, classes);
        } catch (IOException | IllegalArgumentException e) {
            return Set.of(); // no class file, as the compiler will say when it is asked for
        }
    }

    /** Reads an entry; answers how many further indices it takes. */
    private static int entry(DataInputStream in, int index, String[] texts, int[] classes) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts[index] = in.readUTF();
            case 7 -> classes[index] = in.readUnsignedShort();
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> {
                in.skipNBytes(8);
                return 1;
            }
            default -> throw new IllegalArgumentException("constant of kind " + tag);
        }
        return 0;
    }

    private static Set<String> names(String[] texts, int[] classes) {
        Set<String> names = new TreeSet<>();
        for (int text : classes) {
            if (text > 0 && !texts[text].startsWith("[")) names.add(texts[text].replace('/', '.'));
        }
        for (String text : texts) {
            if (text != null && text.indexOf(';') > 0) {
                IN_DESCRIPTOR
                        .matcher(text)
                        .results()
                        .forEach(m -> names.add(m.group(1).replace('/', '.')));
            }
        }
        return names;
    }
}
