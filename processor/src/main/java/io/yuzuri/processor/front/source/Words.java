package io.yuzuri.processor.front.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What methods are called in messages. */
public final class Words {
    private Words() {}

    public static String name(Element method) {
        return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
    }

    /** The factory of a coroutine as a user would write it. */
    public static String factory(Element coroutine) {
        StringBuilder name = new StringBuilder("Tasks");
        for (Element e = coroutine.getEnclosingElement(); e instanceof TypeElement; ) {
            name.insert(0, e.getSimpleName());
            e = e.getEnclosingElement();
            name.insert(0, e instanceof TypeElement ? "_" : "");
        }
        return name + "." + coroutine.getSimpleName();
    }
}
