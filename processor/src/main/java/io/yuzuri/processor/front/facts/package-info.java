/** What is found out about a method before it is read: where it suspends, jumps, assigns and completes. */
package io.yuzuri.processor.front.facts;
