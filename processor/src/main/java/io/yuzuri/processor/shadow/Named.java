package io.yuzuri.processor.shadow;

import javax.tools.JavaFileObject;

/** A file object that knows which class it holds. */
interface Named extends JavaFileObject {
    String binaryName();
}
