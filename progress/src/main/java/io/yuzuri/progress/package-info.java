/** How far long commands are. */
package io.yuzuri.progress;
