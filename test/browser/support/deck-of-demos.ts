/** Slides with and without demos, and one whose steps drive its demo. */
export const deckOfDemos = `---
theme: vibey
lang: en
title: Demos
paginate: true
---

<!-- _class: lead -->

# Demos

---

<!-- _class: demo -->

## Steps

@demo[First](perceptron?gate=and)

@step[now OR](perceptron?gate=or)
@step[now NAND](perceptron?gate=nand)

---

<!-- _class: demo -->

## Another

@demo[Second](perceptron?gate=or)

---

## Words only

Nothing to try here, but a [link](#1).

---

<!-- _class: demo invert -->

## Dark

@demo[Third](perceptron?gate=xor)

---

## The end

@qr[On your phone](perceptron?gate=nand)
`;

/** Numbers of the slides in it, from 1. */
export const slide = { lead: 1, steps: 2, another: 3, words: 4, dark: 5, end: 6 };
