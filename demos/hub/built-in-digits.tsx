import sheet from '../shared/built-in-digits.png?url';

/** What the demos train on where MNIST is not at hand. */
export function BuiltInDigits() {
  return (
    <section class="digits" aria-labelledby="digits-title">
      <h2 id="digits-title">The built-in digits</h2>
      <p>
        Where MNIST is not at hand, the demos train on digits that this project writes itself. A
        network that has seen nothing else reads more than nine in ten of MNIST’s test images.
      </p>
      <img src={sheet} alt="A hundred built-in digits in five rows" loading="lazy" />
    </section>
  );
}
