package shop;

import java.util.*;

record A(
    java.util.concurrent.SynchronousQueue<String> names) {} // HERE
